/// People who cannot be drawn because they were drawn or seated before, by their ids.
public struct Exclusion: Sendable {
  private let ids: Set<[UInt8]>

  /// Excludes nobody.
  public static let nobody = Exclusion([])

  /// Excludes people by their ids.
  public init(_ ids: some Sequence<String>) {
    self.ids = Set(ids.map { Array($0.utf8) })
  }

  /// How many people are excluded.
  public var count: Int { ids.count }

  func contains(_ id: UnsafeRawBufferPointer) -> Bool {
    !ids.isEmpty && ids.contains(Array(id))
  }
}
