package interp

import (
	"os"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

// diskSpace asks the system about the file system of an open file.
func diskSpace(f *os.File) (object.DiskSpace, error) {
	var s syscall.Statfs_t
	if err := syscall.Fstatfs(int(f.Fd()), &s); err != nil {
		return object.DiskSpace{}, err
	}
	return object.DiskSpace{BlockSize: uint64(s.Bsize), Blocks: s.Blocks, Free: s.Bfree, Available: s.Bavail,
		// ST_VALID is the kernel's own mark in the flags.
		Files: s.Files, FilesFree: s.Ffree, Flags: uint64(s.Flags) &^ 0x20, NameMax: uint64(s.Namelen)}, nil
}
