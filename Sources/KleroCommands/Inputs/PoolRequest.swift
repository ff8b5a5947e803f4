import Population
import Tables

/// What a command line says of the pool and its quotas; a dossier says the rest.
public struct PoolRequest: Sendable {
  /// The options that it takes, for a command's page.
  static let options = [
    InputOptions.people, InputOptions.quotas, InputOptions.size, InputOptions.id,
    InputOptions.household, InputOptions.delimiter,
  ]

  private let people: String?
  private let quotas: String?
  private let size: Int?
  private let id: String?
  private let household: [String]?
  private let delimiter: Delimiter?

  /// Takes its options.
  public init(_ arguments: inout Arguments) throws(UsageError) {
    people = arguments.text(InputOptions.people)
    quotas = arguments.text(InputOptions.quotas)
    size = try arguments.integer(InputOptions.size, in: 1...QuotaProposal.largestPanel)
    id = arguments.text(InputOptions.id)
    household = arguments.list(InputOptions.household)
    delimiter = try InputOptions.delimiter(&arguments)
  }

  /// Reads the pool and its quotas, in the dossier of the working directory if there is one.
  ///
  /// - Parameter session: The session of the command; warnings are said there.
  /// - Returns: All that was read.
  /// - Throws: ``UsageError`` for what neither an option nor the dossier says; else everything
  ///   that is wrong with the files, at once.
  public func read(in session: Session) throws -> PoolInput {
    let dossier = try session.dossier()
    let settings = dossier?.dossier
    guard let people = people ?? settings?.pathOfPeople else {
      throw UsageError.missingOption(InputOptions.people)
    }
    guard let quotas = quotas ?? settings?.pathOfQuotas else {
      throw UsageError.missingOption(InputOptions.quotas)
    }
    guard let size = size ?? settings?.panel.size else {
      throw UsageError.missingOption(InputOptions.size)
    }
    if people == "-", quotas == "-" {
      throw UsageError.contradiction(InputOptions.people, InputOptions.quotas)
    }
    let reader = PoolFiles(
      people: people, quotas: quotas, delimiter: delimiter, id: id ?? settings?.id,
      household: household ?? settings?.household ?? [], dossier: settings, session: session)
    return try reader.read(panelSize: size, settings: dossier?.file)
  }
}

extension Dossier {
  var pathOfPeople: String? { files.people.map(path) }
  var pathOfQuotas: String? { files.quotas.map(path) }
  var pathOfPopulation: String? { files.population.map(path) }
}
