//go:build !linux

package os

// fillStat has nothing to add: what fs.FileInfo tells is all that is known.
func fillStat(s *sysStat, sys any) {}

const oDirectory = 0
