internal import CMalloc

/// How a short-lived program asks for memory.
enum MemoryUse {
    /// What is at least so long goes back to the system as soon as it is let go of.
    private static let mappedBytes: Int32 = 128 << 10

    /// One heap for all threads, and none that large blocks leave full of holes.
    ///
    /// Why: glibc gives each thread a heap of its own and raises its threshold with every large block that is freed, so that
    /// what one stage of a restore used stays beside what the next one uses.
    static func keepSmall() {
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_MMAP_THRESHOLD, mappedBytes)
    }
}
