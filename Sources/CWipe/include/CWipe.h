// Nothing to call: a program that has this target among its dependencies overwrites what it lets go of. See `wipe.c`.
