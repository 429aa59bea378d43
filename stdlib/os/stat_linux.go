package os

import (
	"syscall"
	"time"
)

// oDirectory is a flag that not every system has.
const oDirectory = syscall.O_DIRECTORY

// fillStat adds what Linux tells about a file.
func fillStat(s *sysStat, sys any) {
	st, ok := sys.(*syscall.Stat_t)
	if !ok {
		return
	}
	s.ino, s.dev, s.nlink, s.rdev = st.Ino, uint64(st.Dev), uint64(st.Nlink), uint64(st.Rdev)
	s.uid, s.gid = st.Uid, st.Gid
	s.atime, s.ctime = time.Unix(st.Atim.Unix()), time.Unix(st.Ctim.Unix())
	s.blksize, s.blocks = int64(st.Blksize), st.Blocks
}
