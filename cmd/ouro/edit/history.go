//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package edit

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// History is the blocks of this session and, if there is a file, of former and
// other ones: a line of JSON each, appended under a lock, readable to nobody
// else.
type History struct {
	path   string // "": not kept
	blocks []string
	read   int64 // how much of the file is in blocks
	inode  os.FileInfo
}

// entry is a line of the file.
type entry struct {
	Time  int64  `json:"t"`
	Block string `json:"block"`
}

// The file is cut to historyKeep blocks when there are twice as many.
const historyKeep = 5000

// OpenHistory reads the history in a file; "" is one that is not kept.
func OpenHistory(path string) *History {
	h := &History{path: path}
	h.Reload()
	return h
}

// Len and At give the blocks, the oldest first.
func (h *History) Len() int { return len(h.blocks) }

// At returns block i.
func (h *History) At(i int) string { return h.blocks[i] }

// Reload reads what other sessions have added.
func (h *History) Reload() {
	if h.path == "" {
		return
	}
	f, err := os.Open(h.path)
	if err != nil {
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return
	}
	if h.inode == nil || !os.SameFile(h.inode, info) || info.Size() < h.read {
		// Another session has cut the file.
		h.blocks, h.read, h.inode = nil, 0, info
	}
	if info.Size() == h.read {
		return
	}
	if _, err := f.Seek(h.read, io.SeekStart); err != nil {
		return
	}
	r := bufio.NewReader(f)
	for {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return // a line without an end is being written
		}
		h.read += int64(len(line))
		var e entry
		if json.Unmarshal(line, &e) == nil && e.Block != "" {
			h.append(e.Block)
		}
	}
}

func (h *History) append(block string) bool {
	if n := len(h.blocks); n > 0 && h.blocks[n-1] == block {
		return false
	}
	h.blocks = append(h.blocks, block)
	return true
}

// Add appends a block. One that begins with a blank, or is the same as the last
// one, is not kept.
func (h *History) Add(block string) error {
	block = strings.TrimRight(block, " \t\n")
	if block == "" || block[0] == ' ' {
		return nil
	}
	if h.path == "" {
		h.append(block)
		return nil
	}
	f, err := h.lock()
	if err != nil {
		h.append(block)
		return err
	}
	defer f.Close()
	h.Reload()
	if !h.append(block) {
		return nil
	}
	line, err := json.Marshal(entry{time.Now().Unix(), block})
	if err != nil {
		return err
	}
	n, err := f.Write(append(line, '\n'))
	h.read += int64(n)
	if err == nil && len(h.blocks) > 2*historyKeep {
		err = h.cut()
	}
	return err
}

// lock opens the file for appending and locks it; closing unlocks it.
func (h *History) lock() (*os.File, error) {
	for {
		if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
			return nil, err
		}
		f, err := os.OpenFile(h.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
		if err != nil {
			return nil, err
		}
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
			f.Close()
			return nil, err
		}
		// Another session may have replaced it while this one waited.
		a, err1 := f.Stat()
		b, err2 := os.Stat(h.path)
		if err1 == nil && err2 == nil && os.SameFile(a, b) {
			if !a.Mode().IsRegular() {
				f.Close()
				return nil, &os.PathError{Op: "append", Path: h.path, Err: os.ErrInvalid}
			}
			if h.inode == nil {
				h.inode = a
			}
			return f, f.Chmod(0o600)
		}
		f.Close()
	}
}

// cut replaces the file by one of its last blocks.
func (h *History) cut() error {
	h.blocks = append([]string(nil), h.blocks[len(h.blocks)-historyKeep:]...)
	var text bytes.Buffer
	for _, b := range h.blocks {
		line, err := json.Marshal(entry{0, b})
		if err != nil {
			return err
		}
		text.Write(append(line, '\n'))
	}
	f, err := os.CreateTemp(filepath.Dir(h.path), ".history-*")
	if err != nil {
		return err
	}
	_, err = f.Write(text.Bytes())
	if err == nil {
		h.inode, err = f.Stat()
	}
	f.Close()
	if err == nil {
		h.read = int64(text.Len())
		err = os.Rename(f.Name(), h.path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// Ours reports whether a file is empty, not there, or holds a history that this
// package wrote.
func Ours(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return os.IsNotExist(err)
	}
	defer f.Close()
	var first [1]byte
	n, err := f.Read(first[:])
	return n == 1 && first[0] == '{' || n == 0 && err == io.EOF
}
