/**
 * The words of the assignment to villages: what findings ask, and what refusals say.
 *
 * @since 0.1.0
 */

/** They become messages together with those of the other parts. */
export const assignment = {
  "recruitment.assign": { zh: "可以统筹安排任职村", en: "the officials may be assigned to the villages" },
  "recruitment.assignedPlaces": {
    zh: "每人安排一村，各村不超过名额",
    en: "everybody has one village, and no village more than it has places"
  },
  "recruitment.assignedPlacesExcept": {
    zh: "每人安排一村，各村不超过名额（不符的有：{wrong}）",
    en: "everybody has one village, and no village more than it has places (not so: {wrong})"
  },
  "recruitment.assignedOpen": {
    zh: "各人都可以安排到所定的村",
    en: "every village is open to whoever goes there"
  },
  "recruitment.assignedOpenExcept": {
    zh: "各人都可以安排到所定的村（不符或尚不能确定的有：{pairs}）",
    en: "every village is open to whoever goes there (not so, or not known: {pairs})"
  },
  "recruitment.assignmentKnown": {
    zh: "计算代价所需的志愿、专业、户籍所在地和村的区划代码已知",
    en: "the wishes, majors, residences and codes of villages that the costs are made of are known"
  },
  "recruitment.cheapest": {
    zh: "总代价最小，没有代价更小的安排",
    en: "the sum of the costs is the least: no other assignment costs less"
  },
  "recruitment.assigned": {
    zh: "{official} 到 {village}：{reasons}，代价 {cost}",
    en: "{official} to {village}: {reasons}; cost {cost}"
  },
  "recruitment.assignedInstead": {
    zh: "{official} 到 {village}：{reasons}，代价 {cost}；在前的志愿：{missed}",
    en: "{official} to {village}: {reasons}; cost {cost}; wishes before it: {missed}"
  },
  "recruitment.assignedToYou": { zh: "安排到{village}：{reasons}", en: "assigned to {village}: {reasons}" },
  "recruitment.assignedToYouInstead": {
    zh: "安排到{village}：{reasons}；在前的志愿：{missed}",
    en: "assigned to {village}: {reasons}; wishes before it: {missed}"
  },
  "recruitment.wishOfOthers": {
    zh: "{village}的名额安排了另外 {people} 人",
    en: "the places of {village} went to {people} other(s)"
  },
  "recruitment.wishAway": { zh: "{village}没有名额", en: "{village} has no place" },
  "recruitment.wishGiven": { zh: "{village}安排了 {officials}", en: "{village} goes to {officials}" },
  "recruitment.wishClosed": {
    zh: "{village}按规定不能安排",
    en: "{village} is closed by the conditions of placement"
  },
  "recruitment.wishNoCheaper": {
    zh: "{village}尚有名额，但代价不更小",
    en: "{village} has a place left, and would have cost no less"
  },
  "recruitment.allOfThem": { zh: "{what}：{people} 人符合规定", en: "{what}: {people} as laid down" },
  "recruitment/TitleMissing": {
    zh: "{official} 的职务无法按政治面貌确定，记录中也没有写明。请写明文件所载的职务。",
    en: "The title of {official} does not follow from what is known, and the record does not give it. Say which title the document names."
  },
  "recruitment/NamedTwice": {
    zh: "{id} 出现不止一次，无法统筹安排。请每个编号只写一次。",
    en: "{id} is named more than once, so nothing can be assigned. Name each id once."
  },
  "recruitment/PairNotAsked": {
    zh: "{official} 到 {village} 不在本次安排的人员和村之内，无法办理。请核对安排结果与名单。",
    en: "{official} to {village} is not among the officials and villages of this act. Check the pairs against the lists."
  }
} as const
