extension Explanations {
    /// Of the policy files.
    static let policies = """
        @ 78 422
        policy-unreadable: A policy file is not text in UTF-8. ⇒ 策略文件不是 UTF-8 文本。
        policy-file-missing: One of the five policy files is not in the folder. ⇒ 文件夹中缺少五个策略文件之一。
        policy-malformed: The file is not YAML. ⇒ 文件不是 YAML。
        policy-construct-refused: The file uses a part of YAML that hides what it says. ⇒ 文件使用了会掩盖内容的 YAML 写法。
        policy-key-repeated: A key stands there twice. ⇒ 某个键出现了两次。
        policy-key-unknown: A key stands there that nobody reads. ⇒ 有一个无人读取的键。
        policy-key-missing: A key is missing that is needed. ⇒ 缺少必要的键。
        policy-shape-wrong: A text stands where a list should, or the like. ⇒ 应为列表处却是文本，或类似情况。
        policy-value-bad: A value is not written as it must be. ⇒ 某个值的写法不符。
        policy-name-unknown: A name refers to nothing. ⇒ 某个名称没有对应的对象。
        policy-name-repeated: Two entries have the same name. ⇒ 两个条目同名。
        policy-contradiction: Two parts of the policy do not fit together. ⇒ 策略的两个部分互相矛盾。
        policy-step-unreachable: No way leads to a step of the process. ⇒ 流程中有一个步骤无法到达。
        policy-step-unguarded: A step of the process has no guard. ⇒ 流程中有一个步骤没有守卫条件。
        policy-steps-cyclic: Steps of the process wait for each other. ⇒ 流程的步骤互相等待。
        policy-never-broken: A role would be granted what a `never` rule forbids. ⇒ 某个角色会得到 `never` 规则所禁止的权限。
        cause: a slip of the pen in the file; the message names file, line and column ⇒ 文件中有笔误；消息指明了文件、行和列
        do: put that place right and check again; the policy in force stays as it is meanwhile ⇒ 改正该处后再次检查；其间现行策略不变
        see: coffer policy check --policies DIR | coffer policy test --policies DIR | coffer policy diff --policies DIR
        """
}
