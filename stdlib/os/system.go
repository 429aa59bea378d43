package os

import (
	"io/fs"
	goruntime "runtime"
	"syscall"

	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/io"
)

// This file is what a script may know of its process and machine. It is a
// process of its own world: user 1000, alone, and nothing in it is the host's.

const (
	scriptUser = 1000
	scriptPid  = 4242
)

var schedParamType = object.NewStructSeqType(object.StructSeq{
	Name: "posix.sched_param", Doc: "The scheduling parameters of a process.", Fields: []string{"sched_priority"}, Make: true})

var waitidType = object.NewStructSeqType(object.StructSeq{
	Name: "posix.waitid_result", Doc: "How a process ended.", Fields: []string{"si_pid", "si_uid", "si_signo", "si_status", "si_code"}, Make: true})

var usageType = object.NewStructSeqType(object.StructSeq{
	Name: "resource.struct_rusage", Doc: "What a process has used.", Make: true,
	Fields: []string{"ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap",
		"ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"}})

var systemRows = []row{
	{Sig: "strerror(code, /)", Doc: "Return the words for an error number.", Fn: func(rt *runtime, code value) value {
		n, ok := object.IndexInt(rt, code)
		if !ok {
			return null
		}
		return object.NewStr(object.StrError(int(n)))
	}},
	{Sig: "cpu_count()", Doc: "Return the number of processors.", Fn: func(rt *runtime) value {
		if n := rt.Flags.Processors; n > 0 {
			return object.Int(int64(n))
		}
		return object.Int(int64(goruntime.NumCPU()))
	}},
	{Sig: "getpid()", Doc: "Return a process number. It tells nothing about the host.", Fn: func(rt *runtime) value { return object.Int(scriptPid) }},
	{Sig: "getppid()", Doc: "Return the number of the process above.", Fn: func(rt *runtime) value { return object.Int(scriptPid - 1) }},
	{Sig: "getuid()", Doc: "Return the user of the script, which is nobody of the host's.", Fn: func(rt *runtime) value { return object.Int(scriptUser) }},
	{Sig: "geteuid()", Doc: "Return the user of the script, which is nobody of the host's.", Fn: func(rt *runtime) value { return object.Int(scriptUser) }},
	{Sig: "getgid()", Doc: "Return the group of the script, which is nobody of the host's.", Fn: func(rt *runtime) value { return object.Int(scriptUser) }},
	{Sig: "getegid()", Doc: "Return the group of the script, which is nobody of the host's.", Fn: func(rt *runtime) value { return object.Int(scriptUser) }},
	{Sig: "umask(mask, /)", Doc: "Set the mask of permissions that new files do not get and return the one before.", Fn: func(rt *runtime, mask value) value {
		n, ok := object.IndexInt(rt, mask)
		if !ok {
			return null
		}
		if n != int64(int32(n)) {
			return rt.OverflowErrorf("Python int too large to convert to C int")
		}
		old := rt.Umask()
		rt.SetUmask(fs.FileMode(n) & 0o777)
		return object.Int(int64(old))
	}},
	{Sig: "urandom(size, /)", Doc: "Return random bytes that no seed decides.", Fn: urandom},
	{Sig: "times()", Doc: "Return the processor times of the process.", Fn: func(rt *runtime) value {
		z := object.Float(0)
		return object.NewStructSeq(timesType, 5, z, z, z, z, z)
	}},
	{Sig: "uname()", Doc: "Describe the system; nothing in it is the host's.", Fn: func(rt *runtime) value {
		return object.NewStructSeq(unameType, 5, object.NewStr("Linux"), object.NewStr("localhost"), object.NewStr(""), object.NewStr(""), object.NewStr("x86_64"))
	}},
	{Sig: "getgroups()", Doc: "Return the groups of the script.", Fn: func(rt *runtime) value {
		return object.NewList([]value{object.Int(scriptUser)})
	}},
	{Sig: "getresuid()", Doc: "Return the real, effective and saved user.", Fn: func(rt *runtime) value { return threeTimes(scriptUser) }},
	{Sig: "getresgid()", Doc: "Return the real, effective and saved group.", Fn: func(rt *runtime) value { return threeTimes(scriptUser) }},
	{Sig: "getpgrp()", Doc: "Return the process group of the script.", Fn: func(rt *runtime) value { return object.Int(scriptPid) }},
	{Sig: "getpgid(pid)", Doc: "Return the process group of a process: the script's own.", Fn: ofSelf(object.Int(scriptPid))},
	{Sig: "getsid(pid, /)", Doc: "Return the session of a process: the script's own.", Fn: ofSelf(object.Int(scriptPid))},
	{Sig: "getpriority(which, who)", Doc: "Return the priority of the script.", Fn: func(rt *runtime, which, who value) value {
		w, ok := object.IndexInt(rt, which)
		switch {
		case !ok:
			return null
		case w < 0 || w > 2:
			return rt.RaiseFileError(syscall.EINVAL)
		}
		self := int64(scriptPid)
		if w == 2 {
			self = scriptUser
		}
		id, ok := object.IndexInt(rt, who)
		switch {
		case !ok:
			return null
		case id != 0 && id != self:
			return rt.RaiseFileError(syscall.ESRCH)
		}
		return object.Int(0)
	}},
	{Sig: "nice(increment, /)", Doc: "Return the priority, which cannot be changed.", Fn: func(rt *runtime, by value) value {
		n, ok := object.IndexInt(rt, by)
		switch {
		case !ok:
			return null
		case n != 0:
			return rt.RaiseFileError(syscall.EPERM)
		}
		return object.Int(0)
	}},
	{Sig: "getrandom(size, flags=0)", Doc: "Return random bytes that no seed decides.", Fn: func(rt *runtime, size, flags value) value {
		if !flags.IsNull() {
			f, ok := object.IndexInt(rt, flags)
			switch {
			case !ok:
				return null
			case f&^3 != 0:
				return rt.RaiseFileError(syscall.EINVAL)
			}
		}
		n, ok := object.IndexInt(rt, size)
		switch {
		case !ok:
			return null
		case n < 0:
			return rt.RaiseFileError(syscall.EINVAL)
		}
		return urandom(rt, size)
	}},
	{Sig: "sched_get_priority_max(policy)", Doc: "Return the highest priority of a policy.", Fn: func(rt *runtime, p value) value { return priority(rt, p, 99) }},
	{Sig: "sched_get_priority_min(policy)", Doc: "Return the lowest priority of a policy.", Fn: func(rt *runtime, p value) value { return priority(rt, p, 1) }},
	{Sig: "sched_getscheduler(pid, /)", Doc: "Return the policy a process runs under: SCHED_OTHER.", Fn: ofSelf(object.Int(0))},
	{Sig: "sched_rr_get_interval(pid, /)", Doc: "Return the time slice of a process: none is known.", Fn: ofSelf(object.Float(0))},
	{Sig: "sched_getparam(pid, /)", Doc: "Return the scheduling parameters of a process.", Fn: func(rt *runtime, pid value) value {
		if ofSelf(object.None)(rt, pid).IsNull() {
			return null
		}
		return object.NewStructSeq(schedParamType, 1, object.Int(0))
	}},
	{Sig: "sched_getaffinity(pid, /)", Doc: "Return the processors a process may run on.", Fn: func(rt *runtime, pid value) value {
		if ofSelf(object.None)(rt, pid).IsNull() {
			return null
		}
		list := make([]value, goruntime.NumCPU())
		for i := range list {
			list[i] = object.Int(int64(i))
		}
		return object.Call1(rt, object.SetType.Value(), object.NewList(list))
	}},
	{Sig: "sched_yield()", Doc: "Let other threads run.", Fn: func(rt *runtime) value {
		rt.YieldThread()
		return object.None
	}},
	{Sig: "sync()", Doc: "Write all files to their disks.", Fn: func(rt *runtime) value {
		if err := io.SyncAll(rt); err != nil {
			return rt.RaiseFileError(err)
		}
		return object.None
	}},
	{Sig: "ctermid()", Doc: "Return the name of the controlling terminal.", Fn: func(rt *runtime) value { return object.NewStr("/dev/tty") }},
	{Sig: "major(device, /)", Doc: "Return the major number of a device.", Fn: func(rt *runtime, device value) value {
		d, ok := object.IndexInt(rt, device)
		if !ok {
			return null
		}
		return object.Int(d>>8&0xfff | d>>32&^0xfff)
	}},
	{Sig: "minor(device, /)", Doc: "Return the minor number of a device.", Fn: func(rt *runtime, device value) value {
		d, ok := object.IndexInt(rt, device)
		if !ok {
			return null
		}
		return object.Int(d&0xff | d>>12&0xffffff00)
	}},
	{Sig: "makedev(major, minor, /)", Doc: "Return the device of a major and a minor number.", Fn: func(rt *runtime, major, minor value) value {
		a, ok := object.IndexInt(rt, major)
		if !ok {
			return null
		}
		b, ok := object.IndexInt(rt, minor)
		if !ok {
			return null
		}
		return object.Int(a&0xfff<<8 | a&^0xfff<<32 | b&0xff | b&^0xff<<12)
	}},
	{Sig: "sysconf(name, /)", Doc: "Return a limit of the system.", Fn: sysconf},
	{Sig: "confstr(name, /)", Doc: "Return a text of the system's configuration.", Fn: confstr},
	{Sig: "pathconf(path, name)", Doc: "Return a limit of a file's file system.", Fn: pathconf},
	{Sig: "fpathconf(fd, name, /)", Doc: "Return a limit of an open file's file system.", Fn: func(rt *runtime, fd, name value) value {
		if handle(rt, fd) == nil {
			return null
		}
		return limitOf(rt, name, pathconfNames(), pathconfValues(), null)
	}},
	{Sig: "_end(status, /)", Fn: func(rt *runtime, status value) value {
		n, ok := object.IndexInt(rt, status)
		if !ok {
			return null
		}
		return rt.ExitNow(int(n & 0xff))
	}},
	{Sig: "_std_size(fd, /)", Fn: func(rt *runtime, fd value) value {
		// The size of a terminal is not known here: CPython raises this when there is none.
		return rt.RaiseFileError(syscall.ENOTTY)
	}},
}

func threeTimes(n int64) value {
	v := object.Int(n)
	return object.NewTuple([]value{v, v, v})
}

// ofSelf makes a function that answers about the script's own process only.
func ofSelf(answer value) func(rt *runtime, pid value) value {
	return func(rt *runtime, pid value) value {
		n, ok := object.IndexInt(rt, pid)
		switch {
		case !ok:
			return null
		case n != 0 && n != scriptPid:
			return rt.RaiseFileError(syscall.ESRCH)
		}
		return answer
	}
}

// priority answers for SCHED_FIFO and SCHED_RR; the others have one priority.
func priority(rt *runtime, policy value, bound int64) value {
	p, ok := object.IndexInt(rt, policy)
	switch {
	case !ok:
		return null
	case p == 1 || p == 2:
		return object.Int(bound)
	case p == 0 || p == 3 || p == 5:
		return object.Int(0)
	}
	return rt.RaiseFileError(syscall.EINVAL)
}
