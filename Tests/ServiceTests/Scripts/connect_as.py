"""Connects to a Unix socket as other users, and hands the connections over.

Usage: connect_as.py SOCKET USER:COUNT[:GROUPS]...   with a Unix socket as standard input, over which the descriptors
go, one a message. The kernel keeps who connected; whoever holds the descriptor afterwards speaks in that name. GROUPS
puts the user into that many groups, in the place of their own.
"""

import os
import pwd
import socket
import sys

parent = socket.socket(fileno=os.dup(0))
for argument in sys.argv[2:]:
    name, count, *groups = argument.split(":")
    user = pwd.getpwnam(name)
    child = os.fork()
    if child == 0:
        if groups:
            os.setgroups(range(100_000, 100_000 + int(groups[0])))
        else:
            os.initgroups(name, user.pw_gid)
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)
        for _ in range(int(count)):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(sys.argv[1])
                socket.send_fds(parent, [b"c"], [connection.fileno()])
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit(f"{name} could not connect")
