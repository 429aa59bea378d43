//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package main

// newConsole opens the console of a session: lines, as the system edits them.
func newConsole(c *command, _ editorHelp) console { return newPlainConsole(c) }
