import Population
import Reports
import Representativity
import Tables

/// `klero sample-size`: how many answers a margin of error needs, and how many letters.
struct SampleSizeCommand: Command {
  private static let margin = CommandOption(
    "margin", short: "m", value: Phrase(fr: "POINTS", en: "POINTS"),
    help: Phrase(
      fr: "La marge d'erreur voulue, en points : 5 pour ± 5 %.",
      en: "The margin of error that is wanted, in points: 5 for ±5%."), isRequired: true)
  private static let confidence = CommandOption(
    "confidence", value: Phrase(fr: "POUR-CENT", en: "PERCENT"),
    help: Phrase(fr: "La confiance, en pour cent.", en: "The confidence, in percent."),
    standard: Phrase(fr: "95", en: "95"))
  private static let share = CommandOption(
    "share", value: Phrase(fr: "POUR-CENT", en: "PERCENT"),
    help: Phrase(
      fr: "La part attendue, en pour cent ; 50 est le plus exigeant.",
      en: "The share that is expected, in percent; 50 is the most demanding."),
    standard: Phrase(fr: "50", en: "50"))
  private static let size = CommandOption(
    "size", value: Phrase(fr: "NOMBRE", en: "NUMBER"),
    help: Phrase(
      fr: "Le nombre d'habitants, s'il n'y a pas de --population.",
      en: "The number of inhabitants, if there is no --population."))
  private static let population = CommandOption(
    "population", value: Phrase(fr: "FICHIER", en: "FILE"), help: InputOptions.population.help)
  private static let by = CommandOption(
    "by", value: Phrase(fr: "CRITÈRE", en: "ATTRIBUTE"),
    help: Phrase(
      fr: "Le critère des strates (arrondissement, quartier) de la population.",
      en: "The attribute of the strata (district, quarter) of the population."))
  private static let each = CommandOption(
    flag: "each",
    help: Phrase(
      fr: "Tenir la marge dans chaque strate, et non dans l'ensemble seulement.",
      en: "Keep the margin in each stratum, not only on the whole."))
  private static let response = CommandOption(
    "response", value: Phrase(fr: "POUR-CENT", en: "PERCENT"),
    help: Phrase(
      fr: "Le taux de réponse attendu : dit combien de courriers envoyer.",
      en: "The response rate that is expected: says how many letters to send."))

  static let page = CommandPage(
    "sample-size", for: .analyst,
    summary: Phrase(
      fr: "Dire combien de réponses demande une marge d'erreur",
      en: "Say how many answers a margin of error needs"),
    text: SampleSizeTexts.text,
    options: [
      margin, confidence, share, size, population, by, each, response, InputOptions.delimiter,
    ],
    examples: SampleSizeTexts.examples, exitCodes: [.input])

  private let wanted: SampleSize
  private let size: Int?
  private let population: String?
  private let by: String?
  private let isEach: Bool
  private let response: Double?
  private let delimiter: Delimiter?

  init(_ arguments: inout Arguments) throws(UsageError) {
    try arguments.exclude(Self.size, Self.population)
    guard let margin = try arguments.decimal(Self.margin, in: 0.01...50) else {
      throw .missingOption(Self.margin)
    }
    let confidence = try arguments.decimal(Self.confidence, in: 50...99.9999) ?? 95
    let share = try arguments.decimal(Self.share, in: 0.01...99.99) ?? 50
    let wanted = try? SampleSize(
      margin: margin / 100, confidence: confidence / 100, share: share / 100)
    guard let wanted else { throw .notANumber(Self.margin, "\(margin)") }
    self.wanted = wanted
    size = try arguments.integer(Self.size, in: 1...ExactCount.largest)
    population = arguments.text(Self.population)
    by = arguments.text(Self.by)
    isEach = arguments.flag(Self.each)
    response = try arguments.decimal(Self.response, in: 0.01...100)
    delimiter = try InputOptions.delimiter(&arguments)
    if by != nil, population == nil { throw .missingOption(Self.population) }
    if isEach, by == nil { throw .missingOption(Self.by) }
  }

  func run(in session: Session) throws -> ExitCode {
    let plan = try plan(in: session)
    try session.write(plan, or: SampleSizeTexts.sheet(plan, session.console))
    return .done
  }

  private func plan(in session: Session) throws -> SamplePlan {
    guard let population else {
      return SamplePlan(wanted, people: size.map(Double.init), response: response)
    }
    let reference = try ReferencePopulation.read(
      InputFile(population, as: .population, from: session.streams).table(delimiter))
    session.console.warn(reference.warnings)
    guard let by else {
      let people = reference.margins.first?.total.approximate
      return SamplePlan(wanted, people: people, response: response)
    }
    let margin = try reference.margin(of: by)
    guard margin.total > .zero else {
      throw RepresentativityError.emptyReference(attribute: margin.attribute.name)
    }
    return SamplePlan(wanted, strata: margin, isEach: isEach, response: response)
  }
}

/// The range of populations that are counted exactly.
private enum ExactCount {
  static let largest = 10_000_000_000
}
