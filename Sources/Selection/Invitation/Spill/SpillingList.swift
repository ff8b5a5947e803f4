/// What a ``SpillingList`` can hold.
protocol Spillable: BitwiseCopyable, Sendable {
  /// A number spread evenly over all numbers of 64 bits, as the bits of a hash are; it does not
  /// fall where the order rises.
  var spread: UInt64 { get }

  /// The order of the elements.
  static func precedes(_ one: Self, _ other: Self) -> Bool

  /// One element in the place of two neighbours that tell the same; `nil` where they do not.
  func joined(with next: Self) -> Self?
}

extension Spillable {
  /// Most elements are not alike.
  func joined(with next: Self) -> Self? { nil }
}

/// A list of any length in memory that does not grow with it: behind a stated number of elements
/// they go to a temporary file, sorted, and are read again in slices.
///
/// Where there is no room for the file they stay in memory: a full disk costs memory and nothing
/// else. To copy a list that has a file would be to share it, so lists are handed on and not copied.
struct SpillingList<Element: Spillable>: Sendable {
  /// How many elements were added.
  private(set) var count = 0
  private var held: [Element] = []
  private var capacity: Int
  private var file: SpillFile?
  /// Where the sorted pieces stand in the file, in elements.
  private var runs: [Range<Int>] = []

  /// Starts empty.
  ///
  /// - Parameter capacity: How many elements are held in memory.
  init(holding capacity: Int) {
    self.capacity = max(capacity, 1)
  }

  /// The elements, if all of them are in memory.
  var elements: [Element]? { runs.isEmpty ? held : nil }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    held.append(element)
    count += 1
    if held.count >= capacity { spill() }
  }

  private mutating func spill() {
    arrange()
    let start = runs.last?.upperBound ?? 0
    let size = MemoryLayout<Element>.stride
    guard let file = file ?? SpillFile(),
      held.withUnsafeBytes({ file.write($0, at: start * size) })
    else {
      capacity = .max
      return
    }
    self.file = file
    runs.append(start..<start + held.count)
    held.removeAll(keepingCapacity: true)
  }

  /// Sorts what is in memory, and joins what can be.
  private mutating func arrange() {
    held.sort(by: Element.precedes)
    var kept = 0
    for index in held.indices {
      if kept > 0, let joined = held[kept - 1].joined(with: held[index]) {
        held[kept - 1] = joined
      } else {
        held[kept] = held[index]
        kept += 1
      }
    }
    held.removeSubrange(kept...)
  }
}

extension SpillingList {
  /// Goes through the elements of several lists in their order, so many at a time as memory shall
  /// hold: each slice has a like part of all numbers that elements are spread over.
  ///
  /// - Parameters:
  ///   - lists: The lists.
  ///   - size: How many elements a slice has, about.
  ///   - adopt: What an element of a list, told by its position, becomes; its spread stays.
  ///   - body: What looks at a slice, sorted; elements that are equal in spread are in one slice.
  /// - Throws: ``InvitationError/temporaryFileLost`` if the file cannot be read again, and what
  ///   `body` throws.
  static func slices(
    of lists: inout [Self], size: Int, adopting adopt: (Int, Element) -> Element = { $1 },
    _ body: (ArraySlice<Element>) throws -> Void
  ) throws {
    let total = lists.reduce(0) { $0 + $1.count }
    let parts = UInt64(max((total + size - 1) / max(size, 1), 1))
    for index in lists.indices { lists[index].arrange() }
    var sources = lists.map(\.sources)
    var slice: [Element] = []
    for part in 0..<parts {
      slice.removeAll(keepingCapacity: true)
      for list in sources.indices {
        for run in sources[list].indices {
          let start = slice.count
          try sources[list][run].take(into: &slice, part: part, of: parts)
          for index in start..<slice.count { slice[index] = adopt(list, slice[index]) }
        }
      }
      slice.sort(by: Element.precedes)
      try body(slice[...])
    }
  }

  private var sources: [SpillSource<Element>] {
    runs.map { SpillSource(file: file, range: $0) } + [SpillSource(held: held)]
  }
}

/// A sorted piece of a list, in memory or in a file, of which the beginning was taken already.
private struct SpillSource<Element: Spillable> {
  private let file: SpillFile?
  private var range: Range<Int>
  private var held: ArraySlice<Element> = []

  init(file: SpillFile?, range: Range<Int>) {
    (self.file, self.range) = (file, range)
  }

  init(held: [Element]) {
    (file, range) = (nil, 0..<0)
    self.held = held[...]
  }

  /// Takes the elements of one of so many parts of all numbers; of the parts before there are none.
  mutating func take(
    into slice: inout [Element], part: UInt64, of parts: UInt64
  ) throws(InvitationError) {
    while true {
      let wanted = held.prefix { $0.spread.multipliedFullWidth(by: parts).high <= part }
      slice += wanted
      held.removeFirst(wanted.count)
      guard held.isEmpty, !range.isEmpty else { break }
      try read(min(range.count, range.count / Int(clamping: parts - part) + 64))
    }
    // What was read too much is read again: no piece of each run stays in memory.
    range = range.lowerBound - (file == nil ? 0 : held.count)..<range.upperBound
    if file != nil { held = [] }
  }

  private mutating func read(_ count: Int) throws(InvitationError) {
    let size = MemoryLayout<Element>.stride
    let start = range.lowerBound
    var isRead = false
    let elements = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(
        start: UnsafeMutableRawPointer(buffer.baseAddress), count: count * size)
      isRead = file?.read(into: bytes, at: start * size) ?? false
      initialized = isRead ? count : 0
    }
    guard isRead else { throw .temporaryFileLost }
    held = elements[...]
    range = start + count..<range.upperBound
  }
}
