package interp

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// watchInterval is how often Watch looks at its files.
const watchInterval = 200 * time.Millisecond

// Watch compiles the Python files below dir and calls changed with each: at
// first, in the order of their names, and again when one has changed, until ctx
// ends, whose error it returns. A file that cannot be read or compiled comes as
// an error, a *SyntaxError with its Filename; the program there was before may
// stay in use. Watch blocks, and calls changed on its caller's goroutine.
//
// It looks at the times and sizes of the files five times a second, which needs
// nothing of the system and works on any file system. What an interpreter has
// run or imported already stays as it is: take a new one, or run the Program
// again.
func Watch(ctx context.Context, dir string, changed func(*Program, error)) error {
	type version struct {
		when time.Time
		size int64
	}
	seen := map[string]version{}
	files := os.DirFS(dir)
	if _, err := fs.Stat(files, "."); err != nil {
		return fmt.Errorf("interp: Watch: %w", err)
	}
	tick := time.NewTicker(watchInterval)
	defer tick.Stop()
	for {
		there := map[string]bool{}
		_ = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".py") || ctx.Err() != nil {
				return nil // it may be gone in the next moment
			}
			info, err := fs.Stat(files, name)
			if err != nil || !info.Mode().IsRegular() {
				return nil
			}
			there[name] = true
			now := version{info.ModTime(), info.Size()}
			if seen[name] == now {
				return nil
			}
			seen[name] = now
			text, err := fs.ReadFile(files, name)
			if err != nil {
				changed(nil, fmt.Errorf("interp: Watch: %w", err))
				return nil
			}
			p, err := CompileFile(filepath.Join(dir, filepath.FromSlash(name)), text)
			if err != nil {
				p = nil
			}
			changed(p, err)
			return nil
		})
		for name := range seen {
			if !there[name] {
				delete(seen, name) // should it come back, it is new
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}
