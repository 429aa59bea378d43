package interp

import (
	"errors"
	"io/fs"
)

var errNotFile = errors.New("not a regular file")

// readFile reads a regular file; a directory is not one.
func readFile(fsys fs.FS, path string) ([]byte, error) {
	if !fs.ValidPath(path) {
		return nil, fs.ErrNotExist
	}
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errNotFile
	}
	return fs.ReadFile(fsys, path)
}
