/// A fixed piece of memory for the inner loop of the search, where the checks of an array would
/// cost half the time. Nothing checks its indices: it stays inside the engine.
struct Block<Element: BitwiseCopyable>: ~Copyable {
  /// Where the block begins, for loops that must not look it up anew each time.
  let start: UnsafeMutablePointer<Element>

  /// Makes a block of equal elements.
  init(_ count: Int, _ element: Element) {
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: element, count: max(1, count))
  }

  deinit { start.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get { start[index] }
    @inline(__always) nonmutating set { start[index] = newValue }
  }
}
