package interp

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// firstImported are the modules that CPython has built in or imports before a
// script's folder is in sys.path: no file of the script's takes their place.
const firstImported = " abc atexit builtins codecs encodings errno faulthandler gc genericpath importlib io itertools marshal ntpath os " +
	"posix posixpath pwd runpy site stat sys time zipimport "

// shadowed reports whether a file stands before the module name of the Config, as
// the script's folder stands before the standard library in CPython's sys.path.
func (in *Interp) shadowed(name string) bool {
	first, _, dotted := strings.Cut(name, ".")
	if dotted {
		// What belongs to a package that a file has replaced is replaced, too.
		return in.shadowed(first)
	}
	if name[0] == '_' || strings.Contains(firstImported, " "+name+" ") {
		return false
	}
	for _, entry := range in.before() {
		if in.look(entry, name).file != "" {
			return true
		}
		if in.rt.Pending() != nil {
			in.rt.Clear()
		}
	}
	return false
}

// before returns the entries of sys.path that stand before the standard library,
// which has no entry of its own: up to the script's folder.
func (in *Interp) before() []string {
	if len(in.config.Path) == 0 {
		return nil
	}
	path := in.sysAttr("path")
	if path.IsNull() {
		return in.config.Path[:1]
	}
	list := object.AsList(path)
	if list == nil {
		return nil
	}
	var entries []string
	for i := range list.Len() {
		s := object.AsStr(list.At(i))
		if s == nil {
			continue
		}
		entries = append(entries, s.Go())
		if s.Go() == in.config.Path[0] {
			return entries
		}
	}
	return nil
}
