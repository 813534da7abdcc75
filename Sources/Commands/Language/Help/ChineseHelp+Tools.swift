extension ChineseHelp {
    /// Of files in the age format, the description of a server, and doctor.
    static let tools = """
        Files in the age format: make a key, encrypt, decrypt. ⇒ age 格式的文件：生成密钥、加密、解密。
        The format is that of the age program, and each opens the other's files. With --output json a failure names its kind: age-no-match, age-header, age-hmac, age-payload, age-armor or age-limits. ⇒ 格式与 age 程序相同，双方可互相打开文件。带 --output json 时，失败会指明其种类：age-no-match、age-header、age-hmac、age-payload、age-armor 或 age-limits。
        Make an identity, in the form that age-keygen writes. ⇒ 生成身份，格式与 age-keygen 相同。
        The file is readable by its owner only; the public key is printed beside it. ⇒ 文件只有所有者可读；同时输出公钥。
        Write the identity to this new file instead. ⇒ 改为将身份写入此新文件。
        Encrypt a file to recipients, or with a passphrase. ⇒ 将文件加密给接收者，或以口令加密。
        Every recipient opens the file alone. A passphrase is not mixed with recipients. ⇒ 每个接收者都能单独打开文件。口令不与接收者混用。
        Encrypt to this public key. ⇒ 加密给此公钥。
        Encrypt to the public keys in this file. ⇒ 加密给此文件中的各公钥。
        Encrypt with a passphrase, asked for on the terminal. ⇒ 以在终端上询问的口令加密。
        Take the passphrase from the first line of this file. ⇒ 从此文件的第一行读取口令。
        Write text (ASCII armor) instead of bytes. ⇒ 写成文本（ASCII armor），而不是字节。
        The file to read; standard input if not given. ⇒ 要读取的文件；未给出时为标准输入。
        Decrypt a file with an identity or a passphrase. ⇒ 用身份或口令解密文件。
        Text (ASCII armor) is recognised. Content is written as far as it proved authentic; with -o the file appears when all of it did. Without an identity a passphrase is asked for. ⇒ 能识别文本（ASCII armor）。内容只写出已证实为真的部分；带 -o 时，全部证实之后文件才出现。没有身份时会询问口令。
        Use the identities in this file. ⇒ 使用此文件中的各身份。
        Use a passphrase, asked for on the terminal. ⇒ 使用在终端上询问的口令。
        Print what a server takes and answers, as an OpenAPI 3.1 document. ⇒ 以 OpenAPI 3.1 文档输出服务器接受和返回的内容。
        It is what `GET /openapi.json` answers on the socket of a server of this version. No store is needed. ⇒ 即此版本的服务器在其套接字上对 `GET /openapi.json` 的应答。不需要库。
        Check the whole store and name one action for everything that is wrong. ⇒ 检查整个库，并为每处异常给出一个处理办法。
        Make the tables that sealed rows are found by anew. ⇒ 重建用于查找加密行的表。
        Every sealed row that can be searched by is opened once; nothing else may use the store. ⇒ 每个可查找的加密行都会打开一次；其间不得有其他程序使用此库。
        Explain a code of an error, or an exit code: what it means and what to do. ⇒ 说明错误代码或退出码：其含义与处理办法。
        Without a code all of them are listed, with one sentence each. The code of an error stands in its JSON, and below its text on a terminal. No store is needed. ⇒ 不给出代码时列出全部，每个一句。错误的代码见其 JSON，在终端上则见其文本下方。不需要库。
        A code as `not-found`, or an exit code as 75; all if not given. ⇒ 代码，例如 `not-found`，或退出码，例如 75；未给出时为全部。
        What is new, newest first. ⇒ 新内容，最新的在前。
        The whole list of changes is in CHANGELOG.md. No store is needed. ⇒ 完整的变更列表见 CHANGELOG.md。不需要库。
        Only what came after this version, as 0.1.0. ⇒ 仅列出此版本之后的内容，例如 0.1.0。
        Learn by doing: walks with real commands, in a sandbox. ⇒ 边做边学：在沙箱中用真实命令练习。
        Without a name the walks are listed. The sandbox is a store of its own, which the guide makes; no other store and no server is opened meanwhile. In a walk, `hint` helps, `show` tells the command, `skip` does the step for you, and `quit` leaves; the next time it goes on there. ⇒ 未给出名称时列出各项练习。沙箱是由教程创建的独立的库；其间不会打开其他库或服务器。练习中，`hint` 给出提示，`show` 显示命令，`skip` 代做该步骤，`quit` 离开；下次从该处继续。
        The walk, as open-order. ⇒ 练习，例如 open-order。
        Where the sandbox is; coffer/guide in your state folder if not given. ⇒ 沙箱的位置；未给出时为您的状态文件夹中的 coffer/guide。
        Begin the walk anew. ⇒ 从头开始练习。
        Show subcommand help information. ⇒ 显示子命令的帮助信息。
        """
}
