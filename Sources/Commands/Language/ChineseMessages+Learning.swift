extension ChineseMessages {
    /// Of what explains and teaches.
    static let learning = """
        more: `{}` ⇒ 详情：`{}`
        there is no code `{}` ⇒ 没有代码 `{}`
        no error of this version has this name ⇒ 此版本没有该名称的错误
        see all codes with `coffer explain` ⇒ 用 `coffer explain` 查看全部代码
        near it: {}; see all with `coffer explain` ⇒ 相近的有：{}；用 `coffer explain` 查看全部
        nothing is known of the version `{}` ⇒ 没有关于版本 `{}` 的信息
        this program knows of {} ⇒ 本程序知道：{}
        see all of it with `coffer whatsnew` ⇒ 用 `coffer whatsnew` 查看全部
        there is no walk `{}` ⇒ 没有名为 `{}` 的练习
        there are {} ⇒ 现有：{}
        see what each is about with `coffer guide` ⇒ 用 `coffer guide` 查看各项内容
        the guide does not use `{}` ⇒ 教程不使用 `{}`
        something lies there that the guide did not make, and it must never work on a real store ⇒ 那里有不是由教程创建的内容，而教程绝不能在真实的库上运行
        name a folder that does not exist yet with --folder ⇒ 请用 --folder 指定尚不存在的文件夹
        usual causes ⇒ 常见原因
        what to do ⇒ 如何处理
        commands that help ⇒ 相关命令
        codes that end so ⇒ 以此退出的代码
        exit codes ⇒ 退出码
        `coffer explain CODE` tells more of one, `coffer explain 75` of an exit code ⇒ `coffer explain CODE` 详述某个代码，`coffer explain 75` 详述某个退出码
        a remark; the command goes on ⇒ 仅为提示；命令继续执行
        exit code {}, HTTP status {} ⇒ 退出码 {}，HTTP 状态 {}
        exit code {} ⇒ 退出码 {}
        nothing is newer than that ⇒ 没有比这更新的内容
        new in {} ⇒ {} 中的新内容
        new, and not in a numbered version yet ⇒ 新内容，尚未进入编号版本
        """
}
