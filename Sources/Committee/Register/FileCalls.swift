#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the system on which it hangs whether a line is safe, as values: tests hand in
/// some that fail. Each gives the negative number of the error if there is one.
struct FileCalls: Sendable {
  /// Waits for the lock of an open file: for oneself alone, or shared with other readers.
  var lock: @Sendable (_ file: Int32, _ isShared: Bool) -> Int
  /// Writes bytes at a place; gives how many were taken.
  var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int
  /// Waits until all that was written is on the disk.
  var synchronize: @Sendable (_ file: Int32) -> Int
  /// Cuts a file to a length.
  var truncate: @Sendable (_ file: Int32, _ length: Int) -> Int

  /// The calls of the system itself.
  static let system = FileCalls(
    lock: { file, isShared in result(Int(flock(file, isShared ? LOCK_SH : LOCK_EX))) },
    write: { file, bytes, place in
      result(pwrite(file, bytes.baseAddress, bytes.count, off_t(place)))
    },
    synchronize: { file in
      #if canImport(Darwin)
        // There, `fsync` leaves the bytes in the disk's own memory.
        if fcntl(file, F_FULLFSYNC) == 0 { return 0 }
      #endif
      return result(Int(fsync(file)))
    },
    truncate: { file, length in result(Int(ftruncate(file, off_t(length)))) })

  private static func result(_ value: Int) -> Int {
    value < 0 ? -Int(errno) : value
  }

  /// Calls again as long as a signal interrupts.
  static func uninterrupted(_ call: () -> Int) -> Int {
    while true {
      let value = call()
      if value != -Int(EINTR) { return value }
    }
  }
}
