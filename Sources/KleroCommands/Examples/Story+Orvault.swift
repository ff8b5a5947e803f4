import Reports

extension Story {
  static let orvault = Story(
    title: Phrase(fr: "x", en: "x"),
    opening: Phrase(fr: "x", en: "x"),
    steps: [])
}
