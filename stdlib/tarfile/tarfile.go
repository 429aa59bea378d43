// Package tarfile is the tarfile module, written in Python over zlib, bz2 and
// lzma.
package tarfile

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed fields.py
	fields string
	//go:embed stream.py
	stream string
	//go:embed filters.py
	filters string
	//go:embed member.py
	member string
	//go:embed archive.py
	archive string
	//go:embed command.py
	command string
)

// Module is the recipe of the module.
var Module = object.ModuleDef{Name: "tarfile", Doc: "Read from and write to tar format archives.", Source: fields, Parts: []string{stream, filters, member, archive, command}}
