// Package edit reads blocks of Python at a terminal: several lines that are
// edited together, above which the program's output goes on appearing.
//
// github.com/chzyer/readline reads runes and keeps the buffer, which for it is
// one long line. Around it stand a decoder of keys (Keyboard), which hands it
// one rune for each key, from Unicode's last private area for those readline
// does not know; functions that apply these to the buffer, in which a line end
// is U+E000; and a picture of the terminal (view) that draws the block. What
// readline itself would write is discarded.
//
// The package is empty on systems without a Unix terminal.
package edit
