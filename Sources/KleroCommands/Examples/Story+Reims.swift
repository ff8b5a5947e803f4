import Reports

extension Story {
  static let reims = Story(
    title: Phrase(fr: "x", en: "x"),
    opening: Phrase(fr: "x", en: "x"),
    steps: [])
}
