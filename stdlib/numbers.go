package stdlib

import (
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib/array"
	"github.com/ouro-lang/ouro/stdlib/base64"
	"github.com/ouro-lang/ouro/stdlib/binascii"
	"github.com/ouro-lang/ouro/stdlib/calendar"
	"github.com/ouro-lang/ouro/stdlib/cmath"
	"github.com/ouro-lang/ouro/stdlib/colorsys"
	"github.com/ouro-lang/ouro/stdlib/datetime"
	"github.com/ouro-lang/ouro/stdlib/decimal"
	"github.com/ouro-lang/ouro/stdlib/fractions"
	"github.com/ouro-lang/ouro/stdlib/gzip"
	"github.com/ouro-lang/ouro/stdlib/hashlib"
	"github.com/ouro-lang/ouro/stdlib/hmac"
	"github.com/ouro-lang/ouro/stdlib/math"
	"github.com/ouro-lang/ouro/stdlib/numbers"
	"github.com/ouro-lang/ouro/stdlib/quopri"
	"github.com/ouro-lang/ouro/stdlib/random"
	"github.com/ouro-lang/ouro/stdlib/secrets"
	"github.com/ouro-lang/ouro/stdlib/statistics"
	structmod "github.com/ouro-lang/ouro/stdlib/struct"
	"github.com/ouro-lang/ouro/stdlib/time"
	"github.com/ouro-lang/ouro/stdlib/uuid"
	"github.com/ouro-lang/ouro/stdlib/zlib"
	"github.com/ouro-lang/ouro/stdlib/zoneinfo"
)

// numberModules returns the recipes of the modules about numbers, dates and
// bytes.
func numberModules() []object.ModuleDef {
	return append([]object.ModuleDef{
		array.Module,
		base64.Module,
		binascii.Module,
		calendar.Module,
		cmath.Module,
		colorsys.Module,
		datetime.Module,
		decimal.Module,
		fractions.Module,
		gzip.Module,
		hashlib.Module,
		hmac.Module,
		math.Module,
		numbers.Module,
		quopri.Module,
		random.Module,
		secrets.Module,
		statistics.Module,
		structmod.Module,
		time.Module,
		uuid.Module,
		zlib.Module,
	}, zoneinfo.Modules()...)
}
