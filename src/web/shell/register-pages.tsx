import { Outlet } from 'react-router'
import '../styles/register.css'

/** Around every page of the register: the styles that they share. */
export function RegisterPages() {
  return <Outlet />
}
