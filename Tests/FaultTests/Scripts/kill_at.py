#!/usr/bin/env python3
"""Run a command and kill it, all threads at once, as it enters its n-th change of the disk.

    kill_at.py N LOG COMMAND ...

Changes are writes, syncs, truncations, renames and unlinks of files, counted over all threads (`strace
-e inject` counts each thread for itself, and so never reaches some of them). Every change is a line of LOG:
its name and its file. N = 0 kills never. The exit code is the command's own, or 137 after the kill.
"""
import ctypes
import os
import platform
import signal
import struct
import sys

TRACEME, CONT_SYSCALL, SETOPTIONS, GET_SYSCALL_INFO = 0, 24, 0x4200, 0x420E
# TRACESYSGOOD, TRACEFORK, TRACEVFORK, TRACECLONE, TRACEEXEC, EXITKILL
OPTIONS = 0x01 | 0x02 | 0x04 | 0x08 | 0x10 | 0x100000
WAIT_ALL = 0x40000000
BY_DESCRIPTOR = {
    "x86_64": {1: "write", 18: "pwrite64", 20: "writev", 296: "pwritev", 74: "fsync", 75: "fdatasync",
               77: "ftruncate", 285: "fallocate"},
    "aarch64": {64: "write", 68: "pwrite64", 66: "writev", 70: "pwritev", 82: "fsync", 83: "fdatasync",
                46: "ftruncate", 47: "fallocate"},
}
BY_NAME = {
    "x86_64": {82: "rename", 264: "renameat", 316: "renameat2", 87: "unlink", 263: "unlinkat"},
    "aarch64": {38: "renameat", 276: "renameat2", 35: "unlinkat"},
}

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def ptrace(request, pid, address=0, data=0):
    return libc.ptrace(request, pid, address, data)


def change(pid, info, machine):
    """The change of the disk that a thread is about to make, or None."""
    if info[0] != 1:  # not an entry
        return None
    number, descriptor = struct.unpack_from("QQ", info, 24)
    if number in BY_NAME[machine]:
        return BY_NAME[machine][number]
    if number not in BY_DESCRIPTOR[machine]:
        return None
    try:
        path = os.readlink(f"/proc/{pid}/fd/{descriptor}")
    except OSError:
        path = "/unknown"
    # Why /dev/shm: a folder for scratch files in memory is no device.
    is_file = path.startswith("/") and (path.startswith("/dev/shm/") or not path.startswith("/dev/"))
    return f"{BY_DESCRIPTOR[machine][number]} {os.path.basename(path)}" if is_file else None


def trace(child, target, log):
    """Follows every thread until the process has ended; its wait status."""
    machine = platform.machine()
    buffer = ctypes.create_string_buffer(88)
    known, count = {child}, 0
    ptrace(SETOPTIONS, child, 0, OPTIONS)
    ptrace(CONT_SYSCALL, child)
    while True:
        pid, status = os.waitpid(-1, WAIT_ALL)
        if not os.WIFSTOPPED(status):
            if pid == child:
                return status
            continue
        stop, deliver = os.WSTOPSIG(status), 0
        if stop == signal.SIGTRAP | 0x80:
            ptrace(GET_SYSCALL_INFO, pid, 88, ctypes.addressof(buffer))
            made = change(pid, buffer.raw, machine)
            if made:
                count += 1
                log.write(made + "\n")
                if count == target:
                    os.kill(child, signal.SIGKILL)
                    continue
        elif status >> 16 == 0 and (pid in known or stop != signal.SIGSTOP):
            deliver = stop
        known.add(pid)
        ptrace(CONT_SYSCALL, pid, 0, deliver)


def main():
    # Whoever starts this may have it blocked; told to end, it takes the command along.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    target, log_path, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    child = os.fork()
    if child == 0:
        if ptrace(TRACEME, 0) != 0:
            os._exit(126)
        os.kill(os.getpid(), signal.SIGSTOP)
        os.execvp(command[0], command)
    _, status = os.waitpid(child, 0)
    if not os.WIFSTOPPED(status):
        return 126
    # Why line by line: the log is read while the command still runs.
    with open(log_path, "w", encoding="utf-8", buffering=1) as log:
        status = trace(child, target, log)
    return 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


if __name__ == "__main__":
    sys.exit(main())
