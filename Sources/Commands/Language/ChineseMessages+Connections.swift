extension ChineseMessages {
    /// Of connections and bodies.
    static let connections = """
        there is no such socket ⇒ 没有该套接字
        the socket is there, and nobody listens on it ⇒ 套接字存在，但没有程序在监听
        you may not connect to it ⇒ 您无权连接到它
        connecting to it is not possible ⇒ 无法连接到它
        {} sockets were handed over, not one ⇒ 交来 {} 个套接字，而不是一个
        its path has more than {} bytes ⇒ 其路径超过 {} 字节
        something else than a socket is there ⇒ 该处是套接字以外的东西
        it does not arrive whole ⇒ 它没有完整到达
        it does not begin with `{` ⇒ 它不以 `{` 开头
        something follows after the object ⇒ 对象之后还有内容
        it nests deeper than {} levels ⇒ 其嵌套超过 {} 层
        a name is given twice ⇒ 同一名称给出两次
        """
}
