//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"os"
	"path/filepath"
)

// historyFile is where the blocks of former sessions are: what OURO_HISTORY
// names, or HISTFILE unless that is a shell's, else a file in the user's
// configuration folder; "" is none.
func historyFile() string {
	if path, ok := os.LookupEnv("OURO_HISTORY"); ok {
		return path
	}
	if path := os.Getenv("HISTFILE"); path != "" && historyUsable(path) {
		return path
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "ouro", "history.jsonl")
}
