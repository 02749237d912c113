package paint

import (
	"strconv"

	uv "github.com/charmbracelet/ultraviolet"
)

// The largest window that is believed.
const (
	maxSide  = 4096
	maxCells = 1 << 20
)

// sizeOf returns how large the window at a port is: as it says, or as its environment
// does, or 80 by 24.
func sizeOf(port Port) (w, h int) {
	w, h, err := port.Size()
	if err == nil && w > 0 && h > 0 && w <= maxSide && h <= maxSide && w*h <= maxCells {
		return w, h
	}
	env := uv.Environ(port.Environ())
	number := func(name string, otherwise int) int {
		if n, err := strconv.Atoi(env.Getenv(name)); err == nil && n > 0 && n <= maxSide {
			return n
		}
		return otherwise
	}
	w, h = number("COLUMNS", 80), number("LINES", 24)
	if w*h > maxCells {
		return 80, 24
	}
	return w, h
}
