// The places of a site, in the order of the loop: launch, evaluate, settings. A place appears here when its page works.
import {
  ChartNoAxesColumn,
  FlaskConical,
  LayoutDashboard,
  Mail,
  Megaphone,
  Package,
  Palette,
  Settings,
  UserSearch,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface Place {
  key:
    | 'audiences'
    | 'brand'
    | 'campaigns'
    | 'experiments'
    | 'leads'
    | 'overview'
    | 'products'
    | 'settings'
    | 'simulator';
  icon: LucideIcon;
  /** Below the site's own path. */
  path: string;
}

export interface Section {
  key: 'launch' | 'evaluate' | 'settings';
  /** Shown in the bottom bar of small screens, where a section leads to its place or opens a list of them. */
  icon: LucideIcon;
  places: readonly [Place, ...Place[]];
}

export const SECTIONS: readonly Section[] = [
  {
    key: 'launch',
    icon: Megaphone,
    places: [
      { key: 'campaigns', icon: Megaphone, path: 'campaigns' },
      { key: 'audiences', icon: Users, path: 'audiences' },
      { key: 'products', icon: Package, path: 'products' },
      { key: 'brand', icon: Palette, path: 'brand' },
      { key: 'simulator', icon: UserSearch, path: 'simulator' },
    ],
  },
  {
    key: 'evaluate',
    icon: ChartNoAxesColumn,
    places: [
      { key: 'overview', icon: LayoutDashboard, path: 'overview' },
      { key: 'experiments', icon: FlaskConical, path: 'experiments' },
      { key: 'leads', icon: Mail, path: 'leads' },
    ],
  },
  { key: 'settings', icon: Settings, places: [{ key: 'settings', icon: Settings, path: 'settings' }] },
];

export function pathOf(siteId: string, place: Place): string {
  return `/sites/${siteId}/${place.path}`;
}

/** Whether `pathname` lies at or below a place of the site. */
export function isAt(pathname: string, siteId: string, place: Place): boolean {
  const root = pathOf(siteId, place);
  return pathname === root || pathname.startsWith(`${root}/`);
}
