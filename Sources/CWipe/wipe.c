// Memory that is let go of is overwritten: `free` and `realloc` for the whole program.
//
// Why: an answer, a request and every text on the way between them lie in blocks of the heap. The C library keeps a block that
// is freed for whoever asks next and leaves in it what was there, which in a server that goes on running may be for ever: a
// person who was erased would stand in a dump of its memory. glibc's own `perturb` does not reach what its caches for each
// thread take.
//
// The C library is made for this ("Replacing malloc" in glibc's manual): these two go before its own everywhere in the
// process, also where a library lets go of something. What comes next in the order of symbols takes the block back: glibc, or
// an allocator that somebody loads before it.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

static void (*give_back)(void *block);

// Why as a constructor: there is one thread then.
__attribute__((constructor(101))) static void find(void) {
    give_back = (void (*)(void *))dlsym(RTLD_NEXT, "free");
}

void free(void *block) {
    if (block == NULL) return;
    const int before = errno;
    explicit_bzero(block, malloc_usable_size(block));
    // Why it may be missing: what the loader frees before `find` stays where it is, empty.
    if (give_back != NULL) give_back(block);
    errno = before;
}

// Why not the library's own: where a block moves it leaves the old one as it was.
void *realloc(void *block, size_t size) {
    if (block == NULL) return malloc(size);
    if (size == 0) {
        free(block);
        return NULL;
    }
    const size_t room = malloc_usable_size(block);
    if (size <= room && size >= room / 2) {
        explicit_bzero((char *)block + size, room - size);
        return block;
    }
    void *moved = malloc(size);
    if (moved == NULL) return NULL;
    memcpy(moved, block, room < size ? room : size);
    free(block);
    return moved;
}
