package interp_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/stdlib"
)

// runWith runs a script that sees the given files and returns what it prints,
// or the class and message of the exception that ended it.
func runWith(t *testing.T, files fs.FS, dir, script string, limits interp.Limits) string {
	t.Helper()
	var out strings.Builder
	in, err := interp.New(interp.Config{Modules: stdlib.All(), Stdout: &out, Files: files, Dir: dir, Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "files.py", script)
	if e := (*interp.Error)(nil); errors.As(err, &e) {
		return e.Class + ": " + e.Message
	}
	if err != nil {
		return err.Error()
	}
	if err := in.Finish(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFilesRefused(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret")
	inside := filepath.Join(dir, "inside")
	for _, err := range []error{os.Mkdir(inside, 0o755), os.WriteFile(secret, []byte("secret"), 0o644), os.WriteFile(filepath.Join(inside, "f"), []byte("ok"), 0o644),
		os.Symlink("../secret", filepath.Join(inside, "link")), os.Symlink(dir, filepath.Join(inside, "dirlink")), os.Symlink("../made", filepath.Join(inside, "dangling"))} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rules := interp.HostFS(interp.FileRules{Dir: inside, Read: []string{"."}, Write: []string{"."}, DenyRead: []string{"denied"}})
	for _, c := range []struct {
		name   string
		files  fs.FS
		dir    string
		script string
		want   string
	}{
		{"no files", nil, "", "open('x')", "PermissionError: open('x'): this interpreter was not given access to files"},
		{"no files: os", nil, "", "import os; os.listdir()", "PermissionError: os.listdir(): this interpreter was not given access to files"},
		{"dir", interp.DirFS(inside), "", "print(open('f').read())", "ok\n"},
		{"dir: dots", interp.DirFS(inside), "", "open('../secret')", "FileNotFoundError: [Errno 2] No such file or directory: '../secret'"},
		{"dir: link", interp.DirFS(inside), "", "open('link')", "PermissionError: [Errno 13] Permission denied: 'link'"},
		{"dir: link to dir", interp.DirFS(inside), "", "open('dirlink/secret')", "PermissionError: [Errno 13] Permission denied: 'dirlink/secret'"},
		{"dir: dangling", interp.DirFS(inside), "", "open('dangling', 'w')", "PermissionError: [Errno 13] Permission denied: 'dangling'"},
		{"dir: rename out", interp.DirFS(inside), "", "import os; os.rename('f', 'dirlink/f')", "PermissionError: [Errno 13] Permission denied: 'f' -> 'dirlink/f'"},
		{"host", rules, inside, "print(open('f').read())", "ok\n"},
		{"host: outside", rules, inside, "open('../secret')", `PermissionError: read "../secret": run again with --allow-read=../secret`},
		{"host: write", rules, inside, "open('/etc/x', 'w')", `PermissionError: write "/etc/x": run again with --allow-write=/etc/x`},
		{"host: link", rules, inside, "open('link')", `PermissionError: read "link": run again with --allow-read=link`},
		{"host: dangling", rules, inside, "open('dangling', 'w')", `PermissionError: write "dangling": run again with --allow-write=dangling`},
		{"host: hard link", rules, inside, "import os; os.link('../secret', 'hard')", `PermissionError: write "../secret": run again with --allow-write=../secret`},
		{"host: denied", rules, inside, "open('denied/x')", `PermissionError: read "denied/x": run again with --allow-read=denied/x`},
		{"host: exists", rules, inside, "import os; print(os.path.exists('../secret'), os.path.exists('f'))", "False True\n"},
		{"read only", fstest.MapFS{"a/f": {Data: []byte("map")}}, "/a", "import os; print(open('f').read(), os.listdir('..')); open('g', 'w')", "OSError: [Errno 30] Read-only file system: 'g'"},
		{"chdir", fstest.MapFS{"a/f": {Data: []byte("map")}}, "", "import os; os.chdir('a'); print(os.getcwd(), open('f').read(), os.path.getsize('/a/f'))", "/a map 3\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := runWith(t, c.files, c.dir, c.script, interp.Limits{}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "made")); err == nil {
		t.Error("a file was made outside of the directory")
	}
}

func TestMemFS(t *testing.T) {
	files := interp.MemFS()
	if err := files.WriteFile("in/a.txt", []byte("given")); err != nil {
		t.Fatal(err)
	}
	script := `
import os, shutil
from pathlib import Path
print(Path("in/a.txt").read_text())
Path("d/e").mkdir(parents=True)
Path("d/e/f").write_text("made")
os.symlink("e/f", "d/link")
os.link("d/e/f", "d/hard")
with open("d/hard", "a") as f:
    f.write("!")
print(Path("d/link").read_text(), os.stat("d/hard").st_nlink, sorted(map(str, Path("d").rglob("*"))))
os.rename("d", "moved")
shutil.copytree("moved", "copy", symlinks=True)
shutil.rmtree("moved")
print(sorted(os.listdir()), os.readlink("copy/link"), os.path.getsize("copy/e/f"))
open("never closed", "w").write("kept")
`
	want := "given\nmade! 2 ['d/e', 'd/e/f', 'd/hard', 'd/link']\n['copy', 'in'] e/f 5\n"
	if got := runWith(t, files, "", script, interp.Limits{}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if b, err := fs.ReadFile(files, "never closed"); err != nil || string(b) != "kept" {
		t.Errorf("the file that was never closed: %q, %v", b, err)
	}
	files.SetLimit(1 << 20)
	got := runWith(t, files, "", "f = open('big', 'wb')\nwhile True:\n    f.write(b'x' * 10000)", interp.Limits{})
	if want := "OSError: [Errno 28] No space left on device"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// endlessFS is a file system with one file that never ends.
type endlessFS struct{ fs.File }

func (endlessFS) Open(name string) (fs.File, error) {
	f, err := (fstest.MapFS{"f": {}}).Open("f")
	return endlessFS{f}, err
}

func (endlessFS) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

func TestFilesUnderLimits(t *testing.T) {
	for _, script := range []string{"open('f').read()", "open('f', 'rb').read()", "open('f').readline()", "next(open('f'))", "open('f', 'rb').readline()", "open('f', 'rb', 0).readall()", "open('f').read(10**12)", "list(open('f', 'rb'))",
		"import io\ns = io.StringIO()\nwhile True: s.write('x' * 1000)", "import io\nb = io.BytesIO()\nwhile True: b.write(b'x' * 1000)", "import io\nb = io.BytesIO()\nb.seek(10**15)\nb.write(b'x')",
		"import io\ns = io.StringIO()\ns.seek(10**11)\ns.write('x')", "import io\nio.BufferedReader(io.BytesIO(), 10**13).read(1)"} {
		got := runWith(t, endlessFS{}, "", script, interp.Limits{Memory: 32 << 20})
		if !strings.HasPrefix(got, "MemoryError") && !strings.Contains(got, "memory limit") {
			t.Errorf("%s: %q", script, got)
		}
	}
	got := runWith(t, endlessFS{}, "", "while open('f').read(5): pass", interp.Limits{Steps: 100_000})
	if !strings.Contains(got, "steps limit") && !strings.Contains(got, "Too many open files") {
		t.Errorf("endless loop: %q", got)
	}
	// Files nobody refers to any more give their places back.
	got = runWith(t, interp.MemFS(), "", "for i in range(3000):\n    open('f', 'w').write('x' * 100)\nprint(len(open('f').read()))", interp.Limits{})
	if got != "100\n" {
		t.Errorf("many files: %q", got)
	}
}
