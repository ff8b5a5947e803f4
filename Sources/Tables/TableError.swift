/// A table that cannot be used, with everything that is wrong with it.
public struct TableError: Error, Sendable, Hashable {
  /// All defects found in one pass, warnings included; never empty. At most
  /// ``DefectLog/listed`` of a topic are listed, then one that counts the others.
  public let defects: [TableDefect]

  /// Makes an error from all that is wrong.
  public init(_ defects: [TableDefect]) {
    self.defects = defects
  }

  /// Makes an error from one defect.
  public init(_ kind: TableDefect.Kind, at place: Place, value: String? = nil) {
    self.init([TableDefect(kind, at: place, value: value)])
  }

  /// Whether the file could not be read at all, rather than read and found wrong.
  public var isFailureToRead: Bool { defects.contains(where: \.isFailureToRead) }
}
