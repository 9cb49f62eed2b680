package legation

import (
	"slices"
	"strings"
)

// officesAgree reports whether one person may hold both offices. full says that
// both personas bear full names: then what the library merely concluded of an office
// rules nothing out.
func officesAgree(a, b *persona, full bool) bool {
	p, q := &a.office, &b.office
	unsure := full && (p.Inferred || q.Inferred)
	if p.Country != "" && q.Country != "" && p.Country != q.Country && !unsure {
		return false
	}
	if p.Organization != "" && q.Organization != "" && p.Organization != q.Organization && !unsure {
		return false
	}
	if p.Role == q.Role || p.Role == "" || q.Role == "" || p.Role == RoleOther || q.Role == RoleOther || unsure {
		return true
	}
	if full && (wasOnce(a) || wasOnce(b)) {
		return true // "former president X, now special envoy"
	}
	return together(p.Role, q.Role)
}

// wasOnce reports whether the office is not held now: "former", "elect".
func wasOnce(p *persona) bool {
	return strings.Contains(p.modifiers, string(ModifierFormer)) || strings.Contains(p.modifiers, string(ModifierElect))
}

// heldTogether are offices that one person may hold at one time, or that the press
// calls one office by. All others tell namesakes apart.
var heldTogether = [...]struct {
	role Role
	also []Role
}{
	// a head of government with a portfolio; a deputy who is minister
	{RolePrimeMinister, []Role{
		RoleForeignMinister, RoleDefenceMinister, RoleFinanceMinister, RoleInteriorMinister, RoleMinister,
		RoleCrownPrince, RoleRoyal, RolePartyLeader, RoleLegislator, RoleVicePresident,
	}},
	{RoleDeputyPrimeMinister, []Role{
		RoleForeignMinister, RoleDefenceMinister, RoleFinanceMinister, RoleInteriorMinister, RoleTradeMinister,
		RoleEnergyMinister, RoleMinister, RoleCrownPrince, RoleRoyal, RolePartyLeader,
		RoleLegislator, RoleSpecialEnvoy,
	}},
	// "minister" is said of all of them
	{RoleMinister, []Role{
		RoleForeignMinister, RoleDefenceMinister, RoleFinanceMinister, RoleInteriorMinister, RoleTradeMinister,
		RoleEnergyMinister, RoleRoyal, RolePartyLeader, RoleLegislator, RoleSpecialEnvoy,
	}},
	{RoleDeputyMinister, []Role{RoleDeputyForeignMinister, RoleSpecialEnvoy, RoleSpokesperson, RoleLegislator}},
	{RoleDeputyForeignMinister, []Role{RoleSpecialEnvoy, RoleSpokesperson, RoleLegislator}},
	{RoleForeignMinister, []Role{RoleRoyal, RolePartyLeader, RoleLegislator, RoleSecurityAdviser, RoleSpecialEnvoy}},
	{RoleTradeMinister, []Role{RoleFinanceMinister, RoleEnergyMinister, RoleLegislator}},
	{RoleFinanceMinister, []Role{RoleLegislator, RolePartyLeader}},
	{RoleEnergyMinister, []Role{RoleRoyal, RoleLegislator}},
	{RoleDefenceMinister, []Role{RoleCrownPrince, RoleRoyal, RoleMilitaryChief, RoleLegislator}},
	{RoleInteriorMinister, []Role{RoleRoyal, RoleLegislator}},
	{RoleMonarch, []Role{RoleRoyal, RoleCrownPrince}},
	{RoleCrownPrince, []Role{RoleRoyal}},
	// leaders of a party or a church by office
	{RolePresident, []Role{RolePartyLeader, RoleSecretaryGeneral, RoleMilitaryChief, RoleMonarch}},
	{RoleSecretaryGeneral, []Role{RolePartyLeader}},
	{RolePartyLeader, []Role{RoleOppositionLeader, RoleLegislator, RoleSpeaker}},
	{RoleOppositionLeader, []Role{RoleLegislator}},
	{RoleSpeaker, []Role{RoleLegislator}},
	{RolePope, []Role{RoleReligiousLeader, RoleMonarch}},
	{RoleHighRepresentative, []Role{RoleVicePresident, RoleForeignMinister}},
	{RoleSecurityAdviser, []Role{RoleSpecialEnvoy, RoleMinister}},
	{RoleSpouse, []Role{RoleRoyal, RoleMonarch}},
}

func together(a, b Role) bool {
	for i := range heldTogether {
		if t := &heldTogether[i]; t.role == a && slices.Contains(t.also, b) || t.role == b && slices.Contains(t.also, a) {
			return true
		}
	}
	return false
}

// soleOffice reports whether one person alone holds the office at a time, so that the
// office names the person.
func soleOffice(p *persona) bool {
	if p.office.Country == "" && p.office.Organization == "" && p.office.Role != RolePope || wasOnce(p) {
		return false
	}
	switch p.office.Role {
	case RolePresident, RoleMonarch, RoleCrownPrince, RolePrimeMinister, RoleForeignMinister, RoleDefenceMinister,
		RoleFinanceMinister, RoleInteriorMinister, RoleTradeMinister, RoleEnergyMinister, RoleSecretaryGeneral,
		RoleHighRepresentative, RoleCommissionPresident, RoleSecurityAdviser, RoleSpeaker, RolePope, RoleMilitaryChief:
		return true
	}
	return false
}

func officeKey(p *persona) string {
	return string(p.office.Role) + "\x00" + p.office.Country + "\x00" + p.office.Organization + "\x00" + p.modifiers
}
