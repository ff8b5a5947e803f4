import Foundation
import KleroCommands

let streams = Streams.ofProcess()
Interruption.watch(streams)
let code = Klero.run(arguments: Array(CommandLine.arguments.dropFirst()), streams: streams)
exit(code.rawValue)
