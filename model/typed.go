package model

import (
	"strings"
)

// Typed returns the item that a person names by its code, blanks around it and
// zeros before its number aside: "c7" is C07 where the grid has no C7. The
// certifier's own code names it too, where no other item has it: "C.8.2".
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
	if len(found) == 0 {
		found = g.marked(code)
	}
	if len(found) != 1 {
		return Item{}, false
	}
	return found[0], true
}

// marked returns the items that the certifier numbers so.
func (g *Grid) marked(code string) []Item {
	var found []Item
	for _, it := range g.Items {
		if it.Mark != "" && strings.EqualFold(closed(it.Mark), closed(code)) {
			found = append(found, it)
		}
	}
	return found
}

// closed returns a certifier's code without blanks, and without a stop at its end.
func closed(code string) string {
	return strings.TrimRight(strings.ReplaceAll(code, " ", ""), ".")
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
