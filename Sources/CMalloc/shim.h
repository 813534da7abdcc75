// The settings of glibc's allocator, which Swift's module of glibc leaves out: for programs that end soon.
#include <malloc.h>
