/// What an exit code means, after sysexits.h.
struct ExitMeaning: Sendable {
    let number: Int32
    /// Its name in sysexits.h.
    let name: String
    let meaning: Sentence
    let action: Sentence

    /// Every exit code that the programs end with.
    static let all: [ExitMeaning] = text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard parts.count == 3, let number = Int32(parts[0]), let middle = parts[2].firstRange(of: " || "),
            let meaning = Sentence(parts[2][..<middle.lowerBound]),
            let action = Sentence(parts[2][middle.upperBound...])
        else { return nil }
        return ExitMeaning(number: number, name: parts[1], meaning: meaning, action: action)
    }

    /// The codes that a command ends with so.
    var codes: [String] { Explanations.all.filter { $0.exitCodes.contains(number) }.map(\.code) }

    /// A number, its name, what it means, and behind the bars what to do.
    private static let text = """
        0 EX_OK Done. ⇒ 已完成。 || nothing is left to do ⇒ 无需再做什么
        64 EX_USAGE The command line cannot be used, or a step wants --yes. ⇒ 命令行无法使用，或某个步骤需要 --yes。 || read the page under --help, and type the command again ⇒ 查看 --help 的页面，然后重新键入命令
        65 EX_DATAERR Bad input, damaged data, or a check that found something (`coffer doctor`, `coffer audit verify`, `coffer policy check`). ⇒ 输入有误、数据损坏，或检查发现问题（`coffer doctor`、`coffer audit verify`、`coffer policy check`）。 || put the field or file right that the message names ⇒ 改正消息所指的字段或文件
        66 EX_NOINPUT What was named is not there, or your role does not reach it. ⇒ 所指的对象不存在，或您的角色无权访问。 || look for it in the list ⇒ 在列表中查找
        69 EX_UNAVAILABLE A server, a place or a program that is needed does not answer. ⇒ 所需的服务器、位置或程序没有应答。 || start or connect it, then repeat the command ⇒ 启动或连接它，然后重复命令
        70 EX_SOFTWARE A defect of Coffer itself. ⇒ Coffer 自身的缺陷。 || report it with the whole message ⇒ 请连同整条消息一起报告
        74 EX_IOERR A file, a disk or the output cannot be read or written. ⇒ 文件、磁盘或输出无法读写。 || check space and permissions ⇒ 检查空间和权限
        75 EX_TEMPFAIL Not now: the state of things forbids it, the store is in use, or a second person has to agree. ⇒ 目前不行：状态不允许、库正在使用，或须第二人同意。 || do first what the message names, then repeat the command ⇒ 先完成消息所说的事，然后重复命令
        77 EX_NOPERM Refused by the policy, or the store does not know you. ⇒ 被策略拒绝，或此库不认识您。 || ask somebody whose role may do it ⇒ 请有权限的人来做
        78 EX_CONFIG Something is set up wrongly: no store, a key that is not usable, a policy that does not load. ⇒ 设置有误：没有库、密钥不可用，或策略无法载入。 || put right what the message names; usually an administrator does ⇒ 改正消息所指之处；通常由管理员处理
        """
}
