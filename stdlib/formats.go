package stdlib

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/email"
	"github.com/ouro-lang/ouro/stdlib/ipaddress"
	"github.com/ouro-lang/ouro/stdlib/marshal"
	"github.com/ouro-lang/ouro/stdlib/mimetypes"
	"github.com/ouro-lang/ouro/stdlib/pkgutil"
	"github.com/ouro-lang/ouro/stdlib/plistlib"
	"github.com/ouro-lang/ouro/stdlib/tarfile"
	"github.com/ouro-lang/ouro/stdlib/wsgiref"
	"github.com/ouro-lang/ouro/stdlib/xml"
	"github.com/ouro-lang/ouro/stdlib/zipfile"
)

// formatModules returns the recipes of the modules about formats of files and
// of what is sent over networks.
func formatModules() []object.ModuleDef {
	all := []object.ModuleDef{
		ipaddress.Module,
		marshal.Module,
		mimetypes.Module,
		pkgutil.Module,
		plistlib.Module,
		tarfile.Module,
		zipfile.Module,
		zipfile.Path,
	}
	all = append(all, email.Modules()...)
	all = append(all, wsgiref.Modules()...)
	return append(all, xml.Modules()...)
}
