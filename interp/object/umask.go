package object

import (
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// This file is the mask of permissions: os.umask() sets the script's own, and
// what a script makes goes through it. The mask of the host's process stays.

// A file system that implements Masked takes permissions away by itself, as a
// process of the host does.
type Masked interface{ Umask() fs.FileMode }

const usualUmask fs.FileMode = 0o022

// ProcessUmask is the mask of the host's process, which can be read without
// setting it only where the system tells.
func ProcessUmask() fs.FileMode {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return usualUmask
	}
	_, rest, _ := strings.Cut(string(status), "\nUmask:")
	line, _, _ := strings.Cut(rest, "\n")
	n, err := strconv.ParseUint(strings.TrimSpace(line), 8, 32)
	if err != nil {
		return usualUmask
	}
	return fs.FileMode(n)
}

const umaskKey = "umask"

// Umask is the mask that the script has set, or the one it was started with.
func (rt *Runtime) Umask() fs.FileMode {
	if m, ok := rt.State[umaskKey].(fs.FileMode); ok {
		return m
	}
	if f, ok := rt.Host.Files.(Masked); ok {
		return f.Umask()
	}
	return usualUmask
}

// SetUmask sets the script's mask.
func (rt *Runtime) SetUmask(m fs.FileMode) { rt.State[umaskKey] = m.Perm() }

// Masked takes the mask off perm. again is what the thing that is made with it
// must be given afterwards, because the host's mask takes more; 0 if nothing.
func (rt *Runtime) Masked(perm fs.FileMode) (made, again fs.FileMode) {
	made = perm.Perm() &^ rt.Umask()
	if _, set := rt.State[umaskKey]; !set {
		return made, 0
	}
	if f, ok := rt.Host.Files.(Masked); ok && made&f.Umask() != 0 {
		return made, made
	}
	return made, 0
}
