//go:build !linux

package interp

import (
	"os"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
)

func diskSpace(*os.File) (object.DiskSpace, error) { return object.DiskSpace{}, syscall.ENOSYS }
