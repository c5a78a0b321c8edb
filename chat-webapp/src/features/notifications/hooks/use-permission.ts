import { useSyncExternalStore } from 'react';
import { permission, type Permission } from '../model/permission';

export function usePermission(): Permission {
  return useSyncExternalStore(permission.subscribe, permission.get, () => 'impossible');
}
