import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/**/*.ts"],
  format: "esm",
  target: "es2023",
  bundle: true,
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
  // There is no module `sqlite` without its prefix.
  removeNodeProtocol: false,
  dts: false
})
