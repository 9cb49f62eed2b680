package legation

// Place is where a stay or a meeting was. The zero value is no place.
type Place struct {
	// Country is the ISO 3166-1 alpha-2 code, ISO 3166-3's first two letters
	// where the country is gone ("SU", "YU").
	Country string `json:"country,omitempty"`
	// City is the usual English name, in English texts the name that the text uses
	// ("Saigon" stays); "" where the text names the country only. The coordinates
	// tell that two names mean one city.
	City string `json:"city,omitempty"`
	// Region is a UN M.49 code, for what is larger than a country.
	Region string `json:"region,omitempty"`
	// Latitude and Longitude are WGS 84 degrees of the city; both 0 where unknown.
	Latitude  float64 `json:"latitude,omitempty"`
	Longitude float64 `json:"longitude,omitempty"`
}

// String returns "Havana, CU", "CU" or the region's code.
func (p Place) String() string {
	switch {
	case p.City != "" && p.Country != "":
		return p.City + ", " + p.Country
	case p.City != "":
		return p.City
	case p.Country != "":
		return p.Country
	}
	return p.Region
}
