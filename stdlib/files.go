package stdlib

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/bz2"
	"github.com/ouro-lang/ouro/stdlib/compression"
	"github.com/ouro-lang/ouro/stdlib/filecmp"
	"github.com/ouro-lang/ouro/stdlib/fileinput"
	"github.com/ouro-lang/ouro/stdlib/getopt"
	"github.com/ouro-lang/ouro/stdlib/getpass"
	"github.com/ouro-lang/ouro/stdlib/lzma"
	"github.com/ouro-lang/ouro/stdlib/optparse"
	"github.com/ouro-lang/ouro/stdlib/platform"
	"github.com/ouro-lang/ouro/stdlib/shutil"
	"github.com/ouro-lang/ouro/stdlib/tempfile"
)

// fileModules returns the recipes of the modules that work with files and the
// system through os.
func fileModules() []object.ModuleDef {
	return append([]object.ModuleDef{
		compression.Module,
		filecmp.Module,
		fileinput.Module,
		getopt.Module,
		getpass.Module,
		optparse.Module,
		platform.Module,
		shutil.Module,
		tempfile.Module,
	}, append(bz2.Modules(), lzma.Modules()...)...)
}
