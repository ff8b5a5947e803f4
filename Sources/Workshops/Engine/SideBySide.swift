import Dispatch
import Synchronization

/// Work done on all cores at once, with results in order.
enum SideBySide {
  /// Maps `0..<count`; the result is the same with any number of cores.
  static func map<Result: Sendable>(
    _ count: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
