/// The compression function: FIPS 180-4, section 6.2.2.
///
/// The eight working variables are renamed rather than moved from round to round, and the
/// schedule is kept in sixteen words that are renewed in place; both keep the loop in registers.
extension SIMD8<UInt32> {
  /// Takes whole blocks of 64 bytes into the state.
  mutating func absorb(blocks: UnsafeRawBufferPointer) {
    guard blocks.count >= SHA256.blockSize, let base = blocks.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
      guard let words = schedule.baseAddress else { return }
      roundConstants.withUnsafeBufferPointer { constants in
        guard let constants = constants.baseAddress else { return }
        for offset in stride(from: 0, to: blocks.count, by: SHA256.blockSize) {
          absorb(block: base + offset, words, constants)
        }
      }
    }
  }

  private mutating func absorb(
    block: UnsafeRawPointer, _ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>
  ) {
    for index in 0..<16 {
      w[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }
    var next = Working(self)
    next.eightRounds(w, k)
    next.eightRounds(w + 8, k + 8)
    for round in stride(from: 16, to: 64, by: 16) {
      renew(w)
      next.eightRounds(w, k + round)
      next.eightRounds(w + 8, k + round + 8)
    }
    self &+= next.vector
  }
}

/// Replaces the schedule's sixteen words by the next sixteen.
@inline(__always)
private func renew(_ w: UnsafeMutablePointer<UInt32>) {
  renewWord(w, 0, 1, 9, 14)
  renewWord(w, 1, 2, 10, 15)
  renewWord(w, 2, 3, 11, 0)
  renewWord(w, 3, 4, 12, 1)
  renewWord(w, 4, 5, 13, 2)
  renewWord(w, 5, 6, 14, 3)
  renewWord(w, 6, 7, 15, 4)
  renewWord(w, 7, 8, 0, 5)
  renewWord(w, 8, 9, 1, 6)
  renewWord(w, 9, 10, 2, 7)
  renewWord(w, 10, 11, 3, 8)
  renewWord(w, 11, 12, 4, 9)
  renewWord(w, 12, 13, 5, 10)
  renewWord(w, 13, 14, 6, 11)
  renewWord(w, 14, 15, 7, 12)
  renewWord(w, 15, 0, 8, 13)
}

/// One word of the schedule from those 16, 15, 7 and 2 places before it.
@inline(__always)
private func renewWord(
  _ w: UnsafeMutablePointer<UInt32>, _ place: Int, _ from15: Int, _ from7: Int, _ from2: Int
) {
  let x = w[from15]
  let y = w[from2]
  let sigma0 = rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3)
  let sigma1 = rotated(y, 17) ^ rotated(y, 19) ^ (y &>> 10)
  w[place] = w[place] &+ sigma0 &+ w[from7] &+ sigma1
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

/// The working variables of one block.
private struct Working {
  var a, b, c, d, e, f, g, h: UInt32

  @inline(__always)
  init(_ state: SIMD8<UInt32>) {
    (a, b, c, d) = (state[0], state[1], state[2], state[3])
    (e, f, g, h) = (state[4], state[5], state[6], state[7])
  }

  @inline(__always)
  var vector: SIMD8<UInt32> { SIMD8(a, b, c, d, e, f, g, h) }

  /// Eight rounds: after them every variable bears its own name again.
  @inline(__always)
  mutating func eightRounds(_ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>) {
    round(a, b, c, &d, e, f, g, &h, w[0] &+ k[0])
    round(h, a, b, &c, d, e, f, &g, w[1] &+ k[1])
    round(g, h, a, &b, c, d, e, &f, w[2] &+ k[2])
    round(f, g, h, &a, b, c, d, &e, w[3] &+ k[3])
    round(e, f, g, &h, a, b, c, &d, w[4] &+ k[4])
    round(d, e, f, &g, h, a, b, &c, w[5] &+ k[5])
    round(c, d, e, &f, g, h, a, &b, w[6] &+ k[6])
    round(b, c, d, &e, f, g, h, &a, w[7] &+ k[7])
  }
}

@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ wordAndConstant: UInt32
) {
  // What waits for the round before comes last in each sum: the chain from e to d is the shortest.
  let early = h &+ wordAndConstant &+ (g ^ (e & (f ^ g)))
  let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  let majority = (a & b) | (c & (a | b))
  d = (d &+ early) &+ sum1
  h = (early &+ sum1) &+ (sum0 &+ majority)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
  0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
  0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
  0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
  0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
  0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
  0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
  0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
