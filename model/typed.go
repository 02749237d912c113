package model

import (
	"strings"
)

// Typed returns the item that a person names by its code, blanks around it and
// zeros before its number aside: "c7" is C07 where the grid has no C7.
func (g *Grid) Typed(code string) (Item, bool) {
	code = strings.TrimSpace(code)
	if it, ok := g.Item(ItemCode(code)); ok {
		return it, true
	}
	var found []Item
	for _, it := range g.Items {
		if strings.EqualFold(unpadded(string(it.Code)), unpadded(code)) {
			found = append(found, it)
		}
	}
	if len(found) != 1 {
		return Item{}, false
	}
	return found[0], true
}

// unpadded returns a code of letters and a number without zeros before the number; as
// it is when it has another form.
func unpadded(code string) string {
	number := strings.TrimLeft(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if number == "" || number == code || strings.Trim(number, "0123456789") != "" {
		return code
	}
	digits := strings.TrimLeft(number, "0")
	if digits == "" {
		digits = "0"
	}
	return code[:len(code)-len(number)] + digits
}
