/** Type errors of the modules that were made out of examples: one program for all of them. */
import ts from "typescript"

/** An error, on the line where the example has it. */
export interface TypeProblem {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Checks modules by the options of a tsconfig.json. */
export const check = (configuration: string, files: ReadonlyArray<string>): ReadonlyArray<TypeProblem> => {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic: ts.Diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
    }
  }
  const options = ts.getParsedCommandLineOfConfigFile(configuration, { noEmit: true }, host)?.options
  if (options === undefined) throw new Error(`${configuration} cannot be read.`)
  const program = ts.createProgram(files, options)
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) return [{ file, line: 1, message: "was not read" }]
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (diagnostic) => ({
        file,
        line: source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")
      })
    )
  })
}
