package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp"
)

// This file is what CPython's options and PYTHON* variables mean: sys.flags, the
// filters of warnings, how programs are compiled.

// pythonEnv returns a PYTHON* variable, "" under -E and -I.
func (c *command) pythonEnv(name string) string {
	if c.options.NoEnv || c.options.Isolated {
		return ""
	}
	return os.Getenv("PYTHON" + name)
}

// counted is a variable that counts as an option given that often: a number, or
// once if it is anything else.
func (c *command) counted(name string, given int) int {
	v := c.pythonEnv(name)
	if v == "" {
		return given
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 {
		n = 1
	}
	return max(n, given)
}

// helpVariables is --help-env.
const helpVariables = `Variables of the environment (those of Python are ignored under -E and -I):
PYTHONPATH                folders in which imports look after the script's own;
                          reading them must be granted
PYTHONSTARTUP             a file that is run before a session begins
PYTHONASYNCIODEBUG        asyncio's debug mode
PYTHONBREAKPOINT          what breakpoint() calls; 0: nothing
PYTHON_COLORS             1: colours, 0: none; goes before the next three
NO_COLOR, FORCE_COLOR     set: no colours, colours
OURO_COLORS               1: colours, 0: none
PYTHON_CPU_COUNT          as -X cpu_count
PYTHONDEBUG               as -d
PYTHONDEVMODE             as -X dev
PYTHONDONTWRITEBYTECODE   as -B
PYTHONHASHSEED            checked; hashes are the same in every run
PYTHONINSPECT             as -i
PYTHONINTMAXSTRDIGITS     as -X int_max_str_digits
PYTHONNODEBUGRANGES       as -X no_debug_ranges
PYTHONNOUSERSITE          as -s
PYTHONOPTIMIZE            as -O
PYTHONPYCACHEPREFIX       as -X pycache_prefix
PYTHONSAFEPATH            as -P
PYTHONUNBUFFERED          as -u
PYTHONUTF8                as -X utf8
PYTHONVERBOSE             as -v
PYTHONWARNINGS            as -W
OURO_HISTORY, HISTFILE    where a session keeps its history; empty: nowhere
VISUAL, EDITOR            what .edit calls
`

// helpSettings is --help-xoptions.
const helpSettings = `Settings of -X:
-X cpu_count=N            what os.cpu_count() answers; default: how many there are
-X dev                    development mode: all warnings, asyncio's debug mode
-X int_max_str_digits=N   the limit on conversions between int and str; 0: none
-X no_debug_ranges        tracebacks without carets
-X pycache_prefix=PATH    sys.pycache_prefix; there are no .pyc files
-X utf8[=0|1]             sys.flags.utf8_mode; text is UTF-8 in any case
Others stand in sys._xoptions, but for importtime, perf, showrefcount, tracemalloc
and warn_default_encoding, which are refused.
`

// unsupportedSettings are -X options that make CPython print or do what cannot be
// had here. Others change nothing that a program sees but sys._xoptions.
var unsupportedSettings = map[string]bool{"importtime": true, "tracemalloc": true, "perf": true, "perf_jit": true, "showrefcount": true,
	"warn_default_encoding": true, "presite": true}

// readFlags reads the options and variables into c.flags; the error is one of the
// command line.
func (c *command) readFlags(args []string) error {
	o := &c.options
	f := interp.Flags{
		Debug: c.counted("DEBUG", o.ParserDebug), Verbose: c.counted("VERBOSE", o.Verbose), Optimize: c.counted("OPTIMIZE", o.Optimize),
		BytesWarning: o.BytesWarn, NoBytecode: o.NoBytecode || c.pythonEnv("DONTWRITEBYTECODE") != "",
		NoUserSite: o.NoUserSite || c.pythonEnv("NOUSERSITE") != "", NoSite: o.NoSite, IgnoreEnv: o.NoEnv, Isolated: o.Isolated,
		SafePath: o.SafePath || c.pythonEnv("SAFEPATH") != "", DevMode: o.Debug || c.pythonEnv("DEVMODE") != "",
		AsyncDebug: c.pythonEnv("ASYNCIODEBUG") != "", FixedHashes: c.pythonEnv("HASHSEED") == "0", Breakpoint: c.pythonEnv("BREAKPOINT"),
		Options: o.Set,
	}
	if o.Interactive || c.pythonEnv("INSPECT") != "" {
		o.Interactive = true
		f.Inspect = 1
		f.Interactive = 1
	}
	if o.Quiet {
		f.Quiet = 1
	}
	o.Unbuffered = o.Unbuffered || c.pythonEnv("UNBUFFERED") != ""
	c.digits = -1
	if v := c.pythonEnv("INTMAXSTRDIGITS"); v != "" {
		if c.digits = digitLimit(v); c.digits < 0 {
			return &errUsage{"PYTHONINTMAXSTRDIGITS: invalid limit; must be >= 640 or 0 for unlimited."}
		}
	}
	processors := c.pythonEnv("_CPU_COUNT")
	f.UTF8Mode = c.pythonEnv("UTF8") == "1"
	f.NoRanges = c.pythonEnv("NODEBUGRANGES") != ""
	f.CachePrefix = c.pythonEnv("PYCACHEPREFIX")
	for _, x := range o.Set {
		name, value, _ := strings.Cut(x, "=")
		switch {
		case name == "dev":
			f.DevMode = true
		case name == "int_max_str_digits":
			if c.digits = digitLimit(value); c.digits < 0 {
				return &errUsage{"-X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited."}
			}
		case unsupportedSettings[name]:
			return &errUsage{"-X " + name + " is not supported"}
		case name == "utf8":
			if value != "" && value != "0" && value != "1" {
				return &errUsage{"invalid -X utf8 option value"}
			}
			f.UTF8Mode = value != "0"
		case name == "no_debug_ranges":
			f.NoRanges = true
		case name == "cpu_count":
			processors = value
			if value == "" {
				processors = "0"
			}
		case name == "frozen_modules" && value != "" && value != "on" && value != "off":
			return &errUsage{`bad value for option -X frozen_modules (expected "on" or "off")`}
		case name == "gil" && value != "1":
			return &errUsage{"Disabling the GIL is not supported by this build"}
		case name == "pycache_prefix":
			f.CachePrefix = value
		}
	}
	if processors != "" && processors != "default" {
		n, err := strconv.Atoi(processors)
		if err != nil || n <= 0 {
			return &errUsage{"-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0"}
		}
		f.Processors = n
	}
	if v := c.pythonEnv("HASHSEED"); v != "" && v != "random" {
		if n, err := strconv.ParseUint(v, 10, 32); err != nil || n > 1<<32-1 {
			return &errUsage{`PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]`}
		}
	}
	if f.DevMode {
		f.Warnings = append(f.Warnings, "default")
	}
	for _, w := range strings.Split(c.pythonEnv("WARNINGS"), ",") {
		if w != "" {
			f.Warnings = append(f.Warnings, w)
		}
	}
	f.Warnings = append(f.Warnings, o.Warnings...)
	switch {
	case f.BytesWarning > 1:
		f.Warnings = append(f.Warnings, "error::BytesWarning")
	case f.BytesWarning == 1:
		f.Warnings = append(f.Warnings, "default::BytesWarning")
	}
	name := "ouro"
	if len(os.Args) > 0 {
		name = os.Args[0]
	}
	f.Unbuffered = o.Unbuffered
	f.Command = append([]string{name}, args...)
	c.flags = f
	return nil
}

// digitLimit reads a limit on the digits of ints; -1 if it is none.
func digitLimit(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 0 && n < 640 {
		return -1
	}
	return n
}

// filterWarnings sets the filters of warnings. As in CPython one that makes no
// sense is reported, and the program runs.
func (c *command) filterWarnings(in *interp.Interp) {
	for _, f := range c.flags.Warnings {
		if err := setFilter(in, f); err != nil {
			fmt.Fprintf(c.stderr, "Invalid -W option ignored: %s\n", err)
		}
	}
}

// withoutFirstLine is what -x makes of a script: its first line is empty.
func withoutFirstLine(src []byte) []byte {
	for i, b := range src {
		if b == '\n' {
			return src[i:]
		}
	}
	return nil
}
